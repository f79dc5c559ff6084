"""Entry point of the explorer: sidebar and page navigation. Started by `simpul explore`, or `streamlit run explorer/app.py`."""

import streamlit as st

from explorer.screens import name_of_page, pages, sidebar
from explorer.state import navigation, session

words = session.words()
st.set_page_config(page_title="Simpul", page_icon=sidebar.icon(), layout="wide", initial_sidebar_state="auto")
every = pages(words)
chosen = st.navigation(list(every.values()), position="hidden")
here = name_of_page(chosen)
sidebar.dress(words)
navigation.follow(here, every)
navigation.mend_address(here)
sidebar.sidebar(words, here)
chosen.run()
