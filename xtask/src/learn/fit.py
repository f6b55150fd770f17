"""Fits gradient-boosted trees (LightGBM) to rows of bytes and packs them for src/model/forest.rs.

usage: fit.py FOLDER    reads x.u8, y.f32, w.f32 (0: never learned from), fold.u8 and fit.json; writes a forest per fold that
                        has not seen it (fold0.bin ...), and the one fitted to everything (whole.bin) with what each
                        feature gains (gain.json)

The same input gives the same bytes: one seed, deterministic histograms, a fixed number of threads.
"""

import json
import pathlib
import struct
import sys

import lightgbm
import numpy

folder = pathlib.Path(sys.argv[1])
plan = json.loads((folder / "fit.json").read_text())
x = numpy.fromfile(folder / "x.u8", dtype=numpy.uint8).reshape(-1, len(plan["names"]))
x[:, plan["drop"]] = 0
y = numpy.fromfile(folder / "y.f32", dtype=numpy.float32)
weight = numpy.fromfile(folder / "w.f32", dtype=numpy.float32)
fold = numpy.fromfile(folder / "fold.u8", dtype=numpy.uint8)
parameters = {
    "objective": "cross_entropy", "learning_rate": 0.08, "num_leaves": 24, "min_data_in_leaf": 40, "lambda_l2": 5.0,
    "feature_fraction": 0.35, "bagging_fraction": 0.7, "bagging_freq": 1, "max_bin": 255, "seed": 7,
    "deterministic": True, "force_row_wise": True, "num_threads": 2, "verbose": -1, **plan["parameters"],
}


def fit(rows):
    rows = rows & (weight > 0)
    data = lightgbm.Dataset(x[rows], y[rows], weight=weight[rows], free_raw_data=True)
    return lightgbm.train(parameters, data, plan["rounds"])


def pack(booster):
    """A forest as forest.rs reads it."""
    trees = []
    for tree in booster.dump_model()["tree_info"]:
        splits, leaves = [], {}

        def walk(node):
            """Numbers splits in preorder; a leaf's number is negative."""
            if "split_feature" not in node:
                number = len(leaves)
                leaves[number] = node["leaf_value"]
                return -1 - number
            place = len(splits)
            splits.append(None)
            left, right = walk(node["left_child"]), walk(node["right_child"])
            splits[place] = (node["split_feature"], int(node["threshold"]), left, right)
            return place

        walk(tree["tree_structure"])
        trees.append((splits, [leaves[k] for k in range(len(leaves))]))
    scale = max(abs(value) for _, leaves in trees for value in leaves) / 127
    packed = struct.pack("<Hf", len(trees), scale)
    for splits, leaves in trees:
        packed += struct.pack("B", len(splits))
        packed += b"".join(struct.pack("<BBbb", *split) for split in splits)
        packed += b"".join(struct.pack("b", round(value / scale)) for value in leaves)
    return packed


for held in range(plan["folds"]):
    (folder / f"fold{held}.bin").write_bytes(pack(fit(fold != held)))

if plan["whole"]:
    booster = fit(numpy.ones(len(y), dtype=bool))
    (folder / "gain.json").write_text(json.dumps([float(gain) for gain in booster.feature_importance("gain")]))
    (folder / "whole.bin").write_bytes(pack(booster))
