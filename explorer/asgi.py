"""ASGI application: serves app.py behind the middleware. Started by `simpul explore` (streamlit_command.py)."""

import streamlit as st
from starlette.middleware import Middleware

from explorer.middleware import Guard
from graph.settings import settings_from

app = st.App("app.py", middleware=[Middleware(Guard, hosts=settings_from().hosts)])
