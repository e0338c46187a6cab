// The things that the API speaks of, each with its columns: what /api/v1 answers, its tables as CSV and its description
// all come from here.
#pragma once

#include <string>
#include <vector>

#include "service/record.hpp"
#include "views/edition_page_view.hpp"
#include "views/search_view.hpp"

namespace willai::service {

// A task with the profession it belongs to.
struct TaskOf {
  const Profession& profession;
  const Task& task;
};

// A value with its measure, which may be unknown to the edition, and the occupation it is about.
struct ValueOf {
  const MeasureValue& value;
  const OccupationFacts* occupation = nullptr;
};

// A profession in a list, with the code of its first occupation; "" for none.
struct ListedRow {
  ListedProfession listed;
  std::string code{};
};

// A profession that was read whole, and what lists say of it.
struct ProfessionOf {
  const Profession& profession;
  ListedRow row;
};

struct Compared {
  const Profession& first;
  const Profession& second;
};

// An edition with what changed with it.
struct EditionOf {
  PastEdition edition;
  std::vector<EditionChange> changes{};
};

// What the list says of a profession that was read whole.
ListedRow listed_of(const Profession& profession);

// "chef-plan-menus"
std::string page_of(const TaskOf& task);

const Resource<ListedRow>& profession_rows();
const Resource<ProfessionOf>& professions();
const Resource<TaskOf>& task_rows();
const Resource<TaskOf>& tasks();
const Resource<OccupationFacts>& occupation_rows();
const Resource<OccupationFacts>& occupations();
const Resource<Measure>& measure_rows();
const Resource<Measure>& measures();
const Resource<ValueOf>& measure_values();     // of one occupation
const Resource<ValueOf>& occupation_values();  // of one measure
const Resource<Transition>& transitions();
const Resource<Source>& sources();
const Resource<EditionOf>& edition_rows();
const Resource<EditionOf>& editions();
const Resource<EditionChange>& changes();
const Resource<Compared>& comparisons();
const Resource<views::FoundJob>& matches();
const Resource<views::SuggestionRow>& suggestions();

}  // namespace willai::service
