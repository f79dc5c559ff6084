"""The Streamlit app and its graph component. The only room that knows Streamlit and pyvis."""
