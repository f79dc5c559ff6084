// What TypeScript cannot read out of the scripts of the graph: methods that a file of their own puts into a class.
type SimpulGraphMethods = typeof ARRIVAL & typeof CHOICE & typeof FITTING & typeof PLACES & typeof GRAPH_STEPS;
interface SimpulGraph extends SimpulGraphMethods {}
type TimelineMethods = typeof CHART & typeof TIMEZOOM;
interface Timeline extends TimelineMethods {}
type PainterMethods = typeof CROWD & typeof DISCS;
interface Painter extends PainterMethods {}
type ModelMethods = typeof DRAWN & typeof HITS;
interface Model extends ModelMethods {}
type MenuMethods = typeof ENTRIES;
interface Menu extends MenuMethods {}
type CameraMethods = typeof SETTLING;
interface Camera extends CameraMethods {}
type LabelsMethods = typeof VERBS;
interface Labels extends LabelsMethods {}

/** Left, top, right, bottom in pixels. */
type Box = [number, number, number, number];
