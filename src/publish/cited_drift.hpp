// Compares the figures that the content cites, figures.tsv, with public data: whether they still say the same.
#pragma once

#include <vector>

#include "publish/catalog.hpp"
#include "publish/content.hpp"
#include "publish/dataset.hpp"

namespace willai::publish {

// A fault for each cited value that the data give otherwise, or no longer. What the data folder does not hold is not
// compared.
std::vector<importers::Reject> check_cited_against(const Content& content, const Dataset& dataset, const Catalog& catalog);

}  // namespace willai::publish
