"""The workbench: how good events are on articles nothing was trained on, where they are lost, what each rule earns."""
