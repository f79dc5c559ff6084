// Entry point: Streamlit's mounts call `picture` and `control` on each change of data or theme.

const INSTANCES = new WeakMap(); // parent element → graph
const BY_KEY = new Map(); // key of the mount → graph
const CONTROLS = new Map(); // key of the mount → latest control record
const UTF8 = new TextDecoder();

const simpulGraph = {
  picture({ data, parentElement, setTriggerValue }) {
    let graph = INSTANCES.get(parentElement);
    if (graph && !graph.root.isConnected) { graph.destroy(); graph = null; }
    if (!graph) {
      graph = new SimpulGraph(parentElement);
      INSTANCES.set(parentElement, graph);
    }
    graph.queue.send = setTriggerValue;
    const key = takeOver(graph, data);
    // Streamlit also runs the cleanup after a run that was replaced: destroy only if the host has left the page.
    return () => setTimeout(() => {
      if (graph.host.isConnected) return;
      graph.destroy();
      INSTANCES.delete(parentElement);
      if (BY_KEY.get(key) === graph) BY_KEY.delete(key);
    }, 0);
  },

  control({ data }) {
    CONTROLS.set(data.graph, data);
    BY_KEY.get(data.graph)?.control(data);
  },
};

/** Shows the serialized picture (serialization.py) unless it is shown already; returns the key of the mount. */
function takeOver(graph, data) {
  const name = UTF8.decode(data.subarray(0, 32));
  if (name === graph.name && !graph.newlyThemed()) return graph.picture.graph;
  const picture = name === graph.name ? graph.picture : JSON.parse(UTF8.decode(data.subarray(33)));
  BY_KEY.set(picture.graph, graph);
  graph.state = CONTROLS.get(picture.graph) ?? graph.state;
  graph.name = name;
  graph.show(picture);
  return picture.graph;
}

if (!("simpulGraph" in globalThis)) {
  Object.assign(globalThis, { simpulGraph });
  globalThis.dispatchEvent(new Event("simpul-graph-ready"));
}
