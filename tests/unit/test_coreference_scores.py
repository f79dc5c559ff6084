"""The coreference scorer against the examples its measures were published with."""

import pytest

from training.conll import b_cubed, ceaf_e, clusters, conll, muc


def test_the_example_of_the_reference_scorer() -> None:
    # Pradhan et al. 2014, "Scoring coreference partitions of predicted mentions": figure 1 and its table
    key, response = clusters(["abc", "defg"]), clusters(["ab", "cd", "fghi"])
    assert (muc(key, response).recall, muc(key, response).precision) == (0.4, 0.4)
    assert b_cubed(key, response).recall == pytest.approx(0.42, abs=0.005)
    assert b_cubed(key, response).precision == pytest.approx(0.50, abs=0.005)
    assert ceaf_e(key, response).recall == pytest.approx(0.65, abs=0.005)
    assert ceaf_e(key, response).precision == pytest.approx(0.43, abs=0.005)


def test_the_examples_of_bagga_and_baldwin() -> None:
    # Bagga and Baldwin 1998: twelve mentions in three chains, two of them joined
    key = clusters(["12345", "67", "89abc"])
    small, large = clusters(["12345", "6789abc"]), clusters(["1234589abc", "67"])
    assert muc(key, small).precision == pytest.approx(9 / 10)
    assert muc(key, large).precision == pytest.approx(9 / 10)
    assert b_cubed(key, small).precision == pytest.approx(0.76, abs=0.005)
    assert b_cubed(key, large).precision == pytest.approx(0.58, abs=0.005)
    assert b_cubed(key, large).recall == 1.0


def test_the_same_clusters_score_one_and_alone_ones_count() -> None:
    groups = clusters(["abc", "d"])
    assert conll(groups, groups) == pytest.approx(1.0)
    assert 0 < conll(groups, clusters(["a", "b", "c", "d"])) < 0.5
    assert conll(groups, []) == 0.0
