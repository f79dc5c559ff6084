"""The explorer as it is served: app.py behind the guard. Started by `simpul explore` (serve.py)."""

import streamlit as st
from starlette.middleware import Middleware

from explorer.guard import Guard
from graph.settings import settings_from

app = st.App("app.py", middleware=[Middleware(Guard, hosts=settings_from().hosts)])
