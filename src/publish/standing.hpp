// Which pages stand for occupations in lists. A title without any task is listed nowhere; where editors wrote about an
// occupation, the page composed for it is the data view of theirs.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "publish/content.hpp"
#include "publish/dataset.hpp"
#include "domain/edition.hpp"

namespace willai::publish {

// Sets standing, is_shared and settled of every profession; a composed one with the name of a written one gets its
// official title. Of written professions with the same first occupation, the
// one whose name is most like the occupation's title stands for it.
void settle_standing(const Dataset& dataset, const Content& content, std::vector<Profession>& professions);

// The page that stands for each occupation, by its code; none for a title without tasks.
std::map<std::string, const Profession*> standing_pages(const std::vector<Profession>& professions);

}  // namespace willai::publish
