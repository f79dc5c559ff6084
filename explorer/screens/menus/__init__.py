"""Menus of the bar: saved views, exports, link."""

from explorer.screens.menus.exports import export_menu
from explorer.screens.menus.link import link_menu
from explorer.screens.menus.saved_views import views_menu

__all__ = ["export_menu", "link_menu", "views_menu"]
