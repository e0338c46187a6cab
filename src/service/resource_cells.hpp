// Cells that several resources have.
#pragma once

#include <optional>
#include <string>

#include "domain/level.hpp"
#include "service/record.hpp"

namespace willai::service {

inline Cell level_or_null(const std::optional<Level>& level) { return level ? Cell(std::string(word_for(*level))) : Cell(); }
inline Cell label_or_null(const std::optional<Label>& label) { return label ? Cell(std::string(word_for(*label))) : Cell(); }
inline Cell word(std::string_view text) { return std::string(text); }
inline Cell count(std::size_t number) { return static_cast<long long>(number); }

}  // namespace willai::service
