"""The explorer: which pages there are. Started by `simpul explore`, or `streamlit run explorer/app.py`."""

import streamlit as st

from explorer import frame, session
from explorer.screens import pages

words = session.words()
st.set_page_config(page_title="Simpul", page_icon=frame.icon(), layout="wide", initial_sidebar_state="auto")
frame.dress(words)
chosen = st.navigation(list(pages(words).values()), position="hidden")
frame.follow(pages(words))
frame.sidebar(words, pages(words))
chosen.run()
