"""Keeping what one sees: saved views, exports, the link. Three small menus in the bar."""

from explorer.keeping.exports import export_menu
from explorer.keeping.link import link_menu
from explorer.keeping.saved_views import views_menu

__all__ = ["export_menu", "link_menu", "views_menu"]
