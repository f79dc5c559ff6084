// vis-network, which the exported page brings along.
declare const vis: any;
