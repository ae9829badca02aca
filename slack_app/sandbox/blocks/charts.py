"""The charts of a `data_visualization` block."""

from slack_app.sandbox.blocks.kinds import Many, Number, Shape, Text, typed

_LABEL = Text(20)
_POINT = Shape({"label": _LABEL, "value": Number(whole=False)})
_SEGMENT = Shape({"label": _LABEL, "value": Number(above=0, whole=False)})
_SERIES = Shape({"name": _LABEL, "data": Many(_POINT, 1, 20)})
_AXES = Shape({"categories": Many(_LABEL, 0, 20)}, {"x_label": Text(50), "y_label": Text(50)})
_LINES = typed({"series": Many(_SERIES, 1, 6), "axis_config": _AXES})

CHARTS: dict[str, Shape] = {
    "pie": typed({"segments": Many(_SEGMENT, 1, 6)}),
    "bar": _LINES,
    "line": _LINES,
    "area": _LINES,
}
