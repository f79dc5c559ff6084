"""The explorer: which pages there are. Started by `simpul explore`, or `streamlit run explorer/app.py`."""

import streamlit as st

from explorer import frame, session, ways
from explorer.screens import name_of_page, pages

words = session.words()
st.set_page_config(page_title="Simpul", page_icon=frame.icon(), layout="wide", initial_sidebar_state="auto")
every = pages(words)
chosen = st.navigation(list(every.values()), position="hidden")
here = name_of_page(chosen)
frame.dress(words)
ways.follow(here, every)
ways.mend_address(here)
frame.sidebar(words, here)
chosen.run()
