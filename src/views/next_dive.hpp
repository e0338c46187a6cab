// The page of a task, made from that of another task of the same profession: most of what both say of the profession is the same, and is
// taken over. The page is that of deep_dive_view(), in half the time.
#pragma once

#include "domain/edition.hpp"
#include "domain/profession.hpp"
#include "views/deep_dive_page.hpp"

namespace willai::views {

DeepDivePage next_dive_view(const Profession& profession, const Task& task, const EditionFacts& facts, DeepDivePage last);

}  // namespace willai::views
