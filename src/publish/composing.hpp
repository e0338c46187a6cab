// A profession page for every O*NET occupation, composed from published data alone.
#pragma once

#include <vector>

#include "publish/content.hpp"
#include "publish/dataset.hpp"
#include "publish/joining.hpp"
#include "domain/profession.hpp"

namespace willai::publish {

// One profession per occupation, in the order of Occupation Data.txt: titles, tasks, levels, reasons, exposure. `content` has the
// reasons and short names that editors wrote.
std::vector<Profession> compose_professions(const Dataset& dataset, const JoinedLabels& labels, const Content& content = {});

// Adds skills and strategies. `professions` is the result of compose_professions.
void add_skills_and_strategies(const Dataset& dataset, const Content& content, std::vector<Profession>& professions);

}  // namespace willai::publish
