"""Checks of what runs in the browser: TypeScript with the types of the Python side, and ESLint."""
