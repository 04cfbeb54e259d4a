"""Trained things and how they are loaded. Arrays in, arrays out: nothing here knows what an article is."""

import os

# onnxruntime reports how it is used to its makers, unless this is set before it is imported. Nothing is to be sent.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
