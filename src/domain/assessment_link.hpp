// An assessment as a link, and back. The link holds all of its state, so the server stores nothing. It has two texts:
// published data (profession, tasks, time, skills of the page), and what the reader typed. The second is in the
// fragment of the address, which browsers never send.
//
//   const AssessmentLink link = to_link(assessment, &profession);
//   // /assessment?a=<link.published>#<link.typed>
//   const LinkedAssessment linked = TRY(LinkedAssessment::parse(link));
//   const OpenedAssessment opened = TRY(linked.open(find_profession(linked.profession()), edition));
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/assessment.hpp"

namespace willai {

// Version, values packed as in protocol buffers, checksum; all in base64url. Thirty tasks, ten of them typed with sixty
// characters each, take about 1,100 characters in total.
struct AssessmentLink {
  std::string published;
  std::string typed;  // "" if the reader typed nothing
};

// `profession` is the one of the assessment, null if none was chosen. Skills and tools that it does not list count as
// typed.
AssessmentLink to_link(const Assessment& assessment, const Profession* profession);

struct OpenedAssessment {
  Assessment assessment;
  int lost = 0;  // tasks, skills and tools that are not in this edition; the time of such a task stays, as unanswered
  int withheld = 0;  // own tasks whose text is missing
};

// The number that stands for the name of a task in a link.
std::uint32_t link_number(std::string_view name);

// A task of a link that the edition does not have: its number and its time.
struct LostTask {
  std::uint32_t number = 0;
  std::optional<long long> minutes{};
};

class LinkedAssessment {
 public:
  // Refuses a link that was cut, changed or made by another version. `typed` may be ""; own tasks then have no text.
  static Result<LinkedAssessment> parse(const AssessmentLink& link);

  const std::string& profession() const { return parts_.profession; }
  const std::optional<EditionStamp>& edition() const { return parts_.edition; }
  bool is_older_than(const EditionStamp& now) const { return parts_.edition && *parts_.edition < now; }

  // Tasks that the profession does not have, in the order of the link.
  std::vector<LostTask> lost_tasks(const Profession* profession) const;

  // Looks names up in the edition `now`. A task that this edition does not have is an error only if the link was made
  // with this edition.
  Result<OpenedAssessment> open(const Profession* profession, const EditionStamp& now) const;

 private:
  LinkedAssessment() = default;
  friend class LinkReader;

  // Names of tasks, skills and tools are numbers until a profession resolves them; own tasks already have their text
  // here.
  struct NumberedTask {
    std::uint32_t name = 0;
  };
  AssessmentParts parts_;
  std::vector<std::optional<NumberedTask>> tasks_;  // parallel to parts_.tasks; absent if the task is complete there
  std::vector<std::uint32_t> skipped_;
  std::vector<std::uint32_t> skills_;
  std::vector<std::uint32_t> tools_;
};

}  // namespace willai
