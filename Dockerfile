# Simpul in a container: the command `simpul`, by default serving the explorer. See docker-compose.yml.
FROM python:3.12-slim AS build
WORKDIR /src
RUN python -m venv /venv
COPY requirements.lock ./
COPY pyproject.toml setup.py README.md LICENSE ./
COPY graph graph
COPY simpul simpul
COPY cypher cypher
COPY loader loader
COPY explorer explorer
COPY id_simpul_news id_simpul_news
# The lock file gives the versions; what only developers need is not installed.
RUN /venv/bin/pip install --no-cache-dir --disable-pip-version-check --constraint requirements.lock .

FROM python:3.12-slim
RUN useradd --create-home --uid 10001 simpul && install --directory --owner=simpul /data
COPY --from=build /venv /venv
COPY seeds /seeds
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 SIMPUL_DATA=/data
USER simpul
WORKDIR /home/simpul
VOLUME /data
EXPOSE 8501
# Inside, the page must listen beyond the container's own loopback; docker-compose.yml publishes it on the host's loopback alone.
CMD ["python", "-c", "import os; from explorer.streamlit_command import command; from graph.settings import settings_from; line = [*command(settings_from()), '--server.address=0.0.0.0']; os.execvp(line[0], line)"]
