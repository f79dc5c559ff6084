/** Written by explorer/widgets/map/__init__.py before the scripts. */
declare const OUTLINES: number[][];
