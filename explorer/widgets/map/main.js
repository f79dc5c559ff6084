const MAPS = new WeakMap(); // parentElement -> { map, text }

export default function ({ data, parentElement, setTriggerValue }) {
  let kept = MAPS.get(parentElement);
  if (!kept || !kept.map.root.isConnected) MAPS.set(parentElement, (kept = { map: new WorldMap(parentElement, (id) => kept.send(id)) }));
  let number = 0;
  kept.send = (id) => setTriggerValue("pick", { id, at: `${Date.now()}.${(number += 1)}` });
  const text = JSON.stringify(data);
  if (text !== kept.text) kept.map.show(data);
  kept.text = text;
}
