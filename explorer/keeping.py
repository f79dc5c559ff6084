"""Keeping what one sees: saved views, exports, the link. Three small menus in the bar."""

import streamlit as st

from cypher.values import Graph
from explorer import actions, session, views
from explorer.messages import Words
from explorer.permalink import packed
from explorer.style import shortened


def views_menu(words: Words) -> None:
    """Save what is seen under a name, open what was saved, hand a view on as a file."""
    with st.popover(words("Views"), type="tertiary"):
        name = st.text_input(words("Name of this view"), key="view name", max_chars=120)
        # Not greyed out until there is a name: what is typed arrives with the click, and one click must do.
        if st.button(words("Save view"), type="primary") and _named(words, name):
            scene = actions.scene()
            saved = views.saved_now(name, scene.view, scene.selected, actions.title(words))
            views.save(session.settings(), saved)
            st.query_params["view"] = saved.slug
            st.session_state.saved_as = saved.slug
        if slug := st.session_state.get("saved_as"):
            st.caption(words("Saved. It opens again at this address:"))
            st.code(f"{_address()}?view={slug}", language=None)
        for saved in views.saved_views(session.settings())[:20]:
            _saved_view(words, saved)
        given = st.file_uploader(words("Open a view from a file"), type=["json"], key="view file")
        if given is not None and st.session_state.get("view opened") != given.file_id:
            st.session_state["view opened"] = given.file_id
            session.answer_to(_open)(views.parse_view(given.getvalue(), given.name))
            st.rerun(scope="app")


def _named(words: Words, name: str) -> bool:
    if not name.strip():
        st.caption(words("Give it a name first."))
    return bool(name.strip())


def _saved_view(words: Words, saved: views.SavedView) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.text(f"{shortened(saved.name, 50)} · {words.plural('{n} node', '{n} nodes', len(saved.view.shown))}")
        st.space("stretch")
        if st.button(words("Open"), key=f"open view {saved.slug}", type="tertiary"):
            session.answer_to(_open)(saved)
            st.rerun(scope="app")
        st.download_button(
            words("File"),
            views.text_of(saved),
            f"{saved.slug}.json",
            "application/json",
            key=f"view file {saved.slug}",
            type="tertiary",
            on_click="ignore",
        )


def _open(saved: views.SavedView) -> None:
    actions.open_view(saved)


def export_menu(words: Words) -> None:
    """What is on screen, or the selection, as a file in one of the formats."""
    from explorer import export

    with st.popover(words("Export"), type="tertiary"):
        scene = actions.scene()
        what = words("Selection") if scene.selected.nodes else ""
        scopes = {"screen": words("What is on screen")} | ({"selection": what} if what else {})
        scope = st.radio(words("What"), list(scopes), format_func=scopes.__getitem__, key="export scope", horizontal=True)
        formats = {found.name: found for found in export.formats()}
        name = st.selectbox(
            words("Format"), list(formats), format_func=lambda key: formats[str(key)].title[words.language], key="export format"
        )
        chosen = formats[name or next(iter(formats))]
        st.caption(words("For: {programs}", programs=words(chosen.opens_in)))
        graph = _part(scene.visible_graph, scene.selected.nodes) if scope == "selection" else scene.visible_graph
        about = export.About(actions.title(words), language=words.language)

        def made() -> bytes:
            dossier = export.dossier_of(session.database(), graph, about, positions=dict(scene.view.positions))
            return export.export(dossier, chosen.name)

        st.download_button(
            words("Download {n} nodes", n=words.number(len(graph.nodes))),
            made,
            export.file_name(about, chosen.name),
            chosen.mime,
            key="export download",
            type="primary",
            on_click="ignore",
        )


def _part(graph: Graph, ids: tuple[str, ...]) -> Graph:
    """The chosen nodes and what relates them."""
    chosen = set(ids)
    nodes = tuple(node for node in graph.nodes if node.id in chosen)
    return Graph(nodes, tuple(r for r in graph.relationships if r.source in chosen and r.target in chosen))


def link_menu(words: Words) -> None:
    """The address of what is seen, ready to be copied."""
    with st.popover(words("Link"), type="tertiary"):
        word = packed(actions.scene().view, actions.scene().selected)
        if word:
            st.caption(words("This address opens what you see: nodes, places, selection and filters."))
            st.code(f"{_address()}?s={word}&lang={words.language}", language=None, wrap_lines=True, height=140)
        else:
            st.caption(words("This picture is too large for an address. Save it as a view: a view has a short one."))


def _address() -> str:
    url = st.context.url or "http://127.0.0.1:8501/"
    return url.split("?")[0]
