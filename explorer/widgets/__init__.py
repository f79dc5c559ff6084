"""Widgets: Streamlit components with JavaScript that runs in the browser."""
