"""The Streamlit app and its graph component. The only package that depends on Streamlit and pyvis."""
