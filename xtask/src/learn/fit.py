"""Fits gradient-boosted trees (LightGBM) to rows of bytes and packs them for the crate `forest`.

usage: fit.py FOLDER    reads x.u8, y.f32, w.f32 (0: never learned from), fold.u8 and fit.json; writes a forest per fold that
                        has not seen it (fold0.bin ...), and the one fitted to everything (whole.bin) with what each
                        feature gains (gain.json)

The same input gives the same bytes: one seed, deterministic histograms, one thread. The forests are fitted side by side.
"""

import json
import multiprocessing
import pathlib
import struct
import sys

import lightgbm
import numpy

folder = pathlib.Path(sys.argv[1])
plan = json.loads((folder / "fit.json").read_text())
x = numpy.fromfile(folder / "x.u8", dtype=numpy.uint8).reshape(-1, len(plan["names"]))
x[:, plan["drop"]] = 0
own = plan.get("own", {"rounds": []})
common = x.shape[1] - len(own["rounds"])
y = numpy.fromfile(folder / "y.f32", dtype=numpy.float32)
weight = numpy.fromfile(folder / "w.f32", dtype=numpy.float32)
fold = numpy.fromfile(folder / "fold.u8", dtype=numpy.uint8)
parameters = {
    "objective": "cross_entropy", "learning_rate": 0.08, "num_leaves": 24, "min_data_in_leaf": 40, "lambda_l2": 5.0,
    "feature_fraction": 0.35, "bagging_fraction": 0.7, "bagging_freq": 1, "max_bin": 255, "seed": 7,
    "deterministic": True, "force_col_wise": True, "num_threads": 1, "verbose": -1, **plan["parameters"],
}
# How many steps a leaf has on average: finer ones tell nothing that sums of hundreds keep, and take bytes.
MEAN_LEAF = 4


def fit(rows):
    rows = rows & (weight > 0)
    data = lightgbm.Dataset(x[rows, :common], y[rows], weight=weight[rows], free_raw_data=True)
    return lightgbm.train(parameters, data, plan["rounds"])


def correct(held, booster):
    """For each of the last columns, which are languages, trees that correct the forest where the column is not 0."""
    for language, rounds in enumerate(own["rounds"], start=common):
        rows = (weight > 0) & (x[:, language] > 0) & (fold != held)
        if rounds and rows.any():
            start = booster.predict(x[rows, :common], raw_score=True)
            data = lightgbm.Dataset(
                x[rows, :common], y[rows], weight=weight[rows] / weight[rows].mean(), init_score=start
            )
            yield language, lightgbm.train({**parameters, **own["parameters"]}, data, rounds)


def pack(booster, corrections):
    """A forest as the crate `forest` reads it."""
    shape, features, leaves = [], bytearray(), []
    thresholds = [bytearray() for _ in range(x.shape[1])]

    def walk(node):
        """Adds a node and what is under it, in preorder."""
        if "split_feature" not in node:
            shape.append(0)
            leaves.append(node["leaf_value"])
            return
        shape.append(1)
        features.append(node["split_feature"])
        thresholds[node["split_feature"]].append(int(node["threshold"]))
        walk(node["left_child"])
        walk(node["right_child"])

    trees = [tree["tree_structure"] for tree in booster.dump_model()["tree_info"]]
    for language, correction in corrections:
        for tree in correction.dump_model()["tree_info"]:
            nothing = {"leaf_value": 0.0}
            tree = tree["tree_structure"]
            trees.append({"split_feature": language, "threshold": 0, "left_child": nothing, "right_child": tree})
    for tree in trees:
        walk(tree)
    leaves = numpy.array(leaves)
    scale = max(abs(leaves).max() / 127, abs(leaves).mean() / MEAN_LEAF)
    packed = struct.pack("<HIf", len(trees), len(features), scale)
    packed += numpy.packbits(numpy.array(shape, dtype=numpy.uint8), bitorder="little").tobytes()
    return packed + features + b"".join(thresholds) + numpy.rint(leaves / scale).astype(numpy.int8).tobytes()


def make(held):
    """The forest that has not seen a fold; without one, the forest that has seen everything."""
    unseen = 255 if held is None else held
    booster = fit(fold != unseen)
    if held is None:
        gain = booster.feature_importance("gain")
        (folder / "gain.json").write_text(json.dumps([float(value) for value in gain]))
    (folder / ("whole.bin" if held is None else f"fold{held}.bin")).write_bytes(
        pack(booster, correct(unseen, booster))
    )


with multiprocessing.get_context("fork").Pool() as pool:
    pool.map(make, [*range(plan["folds"]), *([None] if plan["whole"] else [])], chunksize=1)
