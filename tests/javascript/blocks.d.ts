// Written by tests/javascript/declarations.py from explorer/widgets/blocks/kinds.py; edit that.
declare namespace Blocks {
  interface Action {
    do: "show" | "edge" | "select" | "article" | "page" | "question" | "ask_more" | "ask_coarse" | "answer" | "between" | "paths" | "common" | "connect" | "kind" | "span" | "sentences" | "compare" | "ids" | "only" | "hide" | "tab" | "year" | "spelling" | "more_sentences" | "all_readings" | "not_same" | "take_back" | "judge" | "take_back_verdicts" | "stories" | "story" | "close_story" | "correct" | "same_as" | "star" | "color" | "tag" | "untag" | "note" | "marked";
    id?: string;
    ids?: Array<string>;
    edges?: Array<string>;
    n?: number | null;
    title?: string;
    text?: string;
    entity?: string;
    into?: string;
    page?: string;
    tab?: string;
    year?: string;
    name?: string;
    on?: string | boolean;
    color?: string;
    version?: string;
    mark?: string;
    origin?: string;
    about?: "event" | "relation" | "speaker" | "mention" | "telling";
    says?: string;
    tellings?: Array<string>;
    lead?: string;
    order?: string;
    month?: string;
    all?: boolean;
  }
  interface Badge {
    text: string;
    tone?: string;
    title?: string;
  }
  interface Bars {
    kind: "bars";
    label: string;
    items: Array<Column>;
  }
  interface Buttons {
    kind: "buttons";
    items: Array<Item>;
    label?: string;
  }
  interface Card {
    text: string;
    action?: Action;
    href?: string;
    title?: string;
    spoken?: string;
    pressed?: string;
    disabled?: boolean;
    count?: string | number | null;
    tone?: string;
    color?: string;
    shape?: string;
    note?: string;
  }
  interface Cards {
    kind: "cards";
    items: Array<Card>;
    label?: string;
  }
  interface Cell {
    text: string;
    action?: Action;
    href?: string;
    title?: string;
    spoken?: string;
    pressed?: string;
    disabled?: boolean;
    count?: string | number | null;
    tone?: string;
    color?: string;
    shape?: string;
    meta?: string;
  }
  interface Chips {
    kind: "chips";
    items: Array<Item>;
    label?: string;
    count?: string | number | null;
  }
  interface Column {
    label: string;
    title: string;
    parts: Array<Slice>;
    action?: Action;
  }
  interface Copy {
    text: string;
    done: string;
    failed: string;
    source: string;
  }
  interface Fact {
    label: string;
    values: Array<Item>;
  }
  interface Facts {
    kind: "facts";
    rows: Array<Fact>;
    label?: string;
  }
  interface Heading {
    kind: "heading";
    kicker: string;
    title: string;
    subtitle?: string;
    badges?: Array<Badge>;
    color?: string;
    shape?: string;
    level?: number;
  }
  interface Item {
    text: string;
    action?: Action;
    href?: string;
    title?: string;
    spoken?: string;
    pressed?: string;
    disabled?: boolean;
    count?: string | number | null;
    tone?: string;
    color?: string;
    shape?: string;
  }
  interface Line {
    kind: "line";
    text: string;
    count: string;
    title?: string;
  }
  interface Link {
    text: string;
    action?: Action;
    href?: string;
    title?: string;
    spoken?: string;
    pressed?: string;
    disabled?: boolean;
    count?: string | number | null;
    tone?: string;
    color?: string;
    shape?: string;
    meta?: string;
    aside?: Item;
  }
  interface Links {
    kind: "links";
    items: Array<Link>;
    label?: string;
    count?: string | number | null;
    more?: Item;
  }
  interface Longest {
    tag: number;
    note: number;
  }
  interface Mark {
    start: number;
    end: number;
    tone?: string;
    color?: string;
    title?: string;
    action?: Action;
  }
  interface Matrix {
    kind: "matrix";
    label: string;
    columns: Array<string>;
    rows: Array<Row>;
  }
  interface Note {
    kind: "note";
    text: string;
    tone?: string;
  }
  interface Own {
    kind: "own";
    id: string;
    star: Toggle;
    colors: Array<Toggle>;
    tags: Array<Item>;
    note: string;
    add_tag: Action;
    save_note: Action;
    longest: Longest;
    texts: OwnTexts;
  }
  interface OwnTexts {
    own: string;
    tag: string;
    new_tag: string;
    note: string;
    edit: string;
    save: string;
    leave: string;
    unsaved: string;
    long_tag: string;
    long_note: string;
  }
  interface Prose {
    kind: "prose";
    items: Array<Sentence>;
    focus?: number | null;
    language?: string;
    copy?: Copy;
  }
  interface Quotes {
    kind: "quotes";
    items: Array<Said>;
    label?: string;
    written?: boolean;
    count?: string | number | null;
    more?: Item;
  }
  interface Row {
    head: Item;
    cells: Array<Cell | null>;
  }
  interface Said {
    text: string;
    id?: string;
    marks?: Array<Mark>;
    speakers?: Array<Speaker>;
    meta?: Array<Item>;
    badges?: Array<Badge>;
    copy?: Copy;
  }
  interface Sentence {
    n: number;
    text: string;
    marks?: Array<Mark>;
    claims?: Array<Item>;
  }
  interface Slice {
    value: number;
    color: string;
  }
  interface Speaker {
    text: string;
    action?: Action;
    href?: string;
    title?: string;
    spoken?: string;
    pressed?: string;
    disabled?: boolean;
    count?: string | number | null;
    tone?: string;
    color?: string;
    shape?: string;
    verb?: string;
    asides?: Array<Item>;
  }
  interface Steps {
    kind: "steps";
    items: Array<Item>;
    label?: string;
  }
  interface Toggle {
    title: string;
    pressed: boolean;
    action: Action;
    color?: string;
  }
  type Block = Heading | Chips | Buttons | Facts | Links | Cards | Bars | Quotes | Prose | Steps | Line | Note | Own | Matrix;
}
