// As much of an edition as it takes to tell what another one says differently, and why.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/edition.hpp"
#include "domain/profession.hpp"

namespace willai::publish {

struct OutlinedTask {
  std::string slug;
  std::string name;
  std::string statement;
  std::optional<Level> level;
  Basis basis = Basis::not_rated;
  std::optional<Level> predicted;
  std::optional<Estimate> exposure;
  double weight = 0;
  std::uint32_t onet_task = 0;  // the published task that it is; 0 if it is none
  std::string evidence;         // its published readings and its activities
};

struct OutlinedProfession {
  std::string slug;
  std::string plural;
  Origin origin = Origin::composed;
  std::string code;  // of its first occupation
  std::optional<Estimate> exposure;
  std::vector<OutlinedTask> tasks;
};

struct EditionOutline {
  std::vector<Source> sources{};
  std::string ratings{};  // the hashes of our own ratings of activities
  std::vector<OutlinedProfession> professions{};
};

OutlinedProfession outline_of(const Profession& profession);
std::string hashes_of_ratings(const std::vector<InputFile>& inputs);

}  // namespace willai::publish
