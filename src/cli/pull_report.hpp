// Shows the progress of a pull: a bar on a terminal, plain lines elsewhere. Asks questions only if somebody can answer.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "pull/pull.hpp"

namespace willai::cli {

class PullReport : public pull::PullWitness {
 public:
  // `agreed`: sources whose terms the user agreed to on the command line.
  explicit PullReport(std::vector<std::string> agreed);

  bool agrees_to(const importers::ManifestFile& file) override;
  void begins(const std::string& name) override;
  void progresses(long long have, std::optional<long long> whole) override;
  void tells(pull::Telling about, const std::string& sentence) override;

 private:
  void wipe();

  std::vector<std::string> agreed_;
  bool has_bar_;  // standard error is a terminal
  bool is_drawn_ = false;
  std::string name_;
  std::chrono::steady_clock::time_point drawn_at_;
};

}  // namespace willai::cli
