// The way in: Streamlit's mounts call `picture` and `control` on each change of data or theme.

const INSTANCES = new WeakMap(); // parent element → graph
const BY_KEY = new Map(); // key of the mount → graph
const CONTROLS = new Map(); // key of the mount → latest control record

const simpulGraph = {
  picture({ data, parentElement, setTriggerValue }) {
    let graph = INSTANCES.get(parentElement);
    if (graph && !graph.root.isConnected) { graph.destroy(); graph = null; }
    if (!graph) {
      graph = new SimpulGraph(parentElement);
      INSTANCES.set(parentElement, graph);
    }
    BY_KEY.set(data.graph, graph);
    graph.state = CONTROLS.get(data.graph) ?? graph.state;
    graph.show(data, setTriggerValue);
    // Streamlit also cleans up after a run that another replaced: destroy only when the host has left the page.
    return () => setTimeout(() => {
      if (graph.host.isConnected) return;
      graph.destroy();
      INSTANCES.delete(parentElement);
      if (BY_KEY.get(data.graph) === graph) BY_KEY.delete(data.graph);
    }, 0);
  },

  control({ data }) {
    CONTROLS.set(data.graph, data);
    BY_KEY.get(data.graph)?.control(data);
  },
};

if (!globalThis.simpulGraph) {
  globalThis.simpulGraph = simpulGraph;
  globalThis.dispatchEvent(new Event("simpul-graph-ready"));
}
