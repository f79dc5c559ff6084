"""The parts that run in the browser: Streamlit components with their JavaScript."""
