#include "routing/profession_shelf.hpp"

#include <utility>

namespace willai::routing {

// Two threads may read the same one at the same time; the second is thrown away.
ProfessionShelf::Held ProfessionShelf::find(const store::EditionReader& reader, std::string_view slug) {
  {
    const std::lock_guard lock(mutex_);
    if (const auto held = held_.find(slug); held != held_.end()) return held->second;
  }
  auto read = reader.find_profession(slug);
  if (!read) return nullptr;
  auto made = std::make_shared<const Profession>(std::move(*read));
  const std::lock_guard lock(mutex_);
  return held_.emplace(std::string(slug), std::move(made)).first->second;
}

std::shared_ptr<ProfessionShelf> make_profession_shelf() { return std::make_shared<ProfessionShelf>(); }

}  // namespace willai::routing
