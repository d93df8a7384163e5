"""A model on loopback that streams Markdown at a steady pace, in a process of its own; standard library alone.

python3 stream_server.py TOKENS TOKENS_A_SECOND prints its port, and serves until it is ended.
"""

from __future__ import annotations

import json
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import cycle, islice

TOKEN = 4
"""Characters."""
TALK = """## Step

The plate gets **four** holes of `9 mm`; each lies *15 mm* from its edges, see [the norm](https://example.org).

- The sketch lies on the upper face, and its circles are constrained by the named values.
- The pocket goes through all.

| hole | x | y |
|---|---:|---:|
| 1 | 15 | 15 |
| 2 | 105 | 15 |

```python
import FreeCAD as App

LENGTH = 120.0  # mm
doc = App.ActiveDocument
sketch = doc.addObject("Sketcher::SketchObject", "Holes")
for x, y in ((15, 15), (105, 15), (15, 65), (105, 65)):
    sketch.addGeometry(Part.Circle(App.Vector(x, y, 0), App.Vector(0, 0, 1), 4.5))
```

"""
END = '\n```json\n{"refusal": "That was all."}\n```\n'


class Model(BaseHTTPRequestHandler):
    tokens, pace = 0, 0.0

    def log_message(self, *_: object) -> None:
        """What counts is said by the benchmark."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        marks, began = cycle(TALK), time.perf_counter()
        for sent in range(self.tokens):
            time.sleep(max(0.0, began + sent / self.pace - time.perf_counter()))
            self._piece("".join(islice(marks, TOKEN)))
        self._piece("\n```\n" + END if self._within_code() else END)
        self._send({"index": 0, "delta": {}, "finish_reason": "stop"})
        self.wfile.write(b"data: [DONE]\n\n")
        self.close_connection = True

    def _within_code(self) -> bool:
        return TALK[: self.tokens * TOKEN % len(TALK)].count("```") % 2 == 1

    def _piece(self, text: str) -> None:
        self._send({"index": 0, "delta": {"role": "assistant", "content": text}, "finish_reason": None})

    def _send(self, choice: dict[str, object]) -> None:
        chunk = {"id": "x", "object": "chat.completion.chunk", "created": 1, "model": "bench", "choices": [choice]}
        self.wfile.write(f"data: {json.dumps(chunk)}\n\n".encode())
        self.wfile.flush()


if __name__ == "__main__":
    Model.tokens, Model.pace = int(sys.argv[1]), float(sys.argv[2])
    server = ThreadingHTTPServer(("127.0.0.1", 0), Model)
    server.daemon_threads = True
    print(server.server_port, flush=True)
    server.serve_forever()
