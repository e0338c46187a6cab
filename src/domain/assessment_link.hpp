// An assessment as a link, and back: all of its state, so that a server need keep none. What is published (profession,
// tasks, time, skills of the page) and what the reader typed are two texts: the second travels in the fragment of the
// address, which browsers send to nobody.
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

// Version, values packed as in protocol buffers, checksum; in base64url. Thirty tasks, ten of them own texts of sixty
// characters, take about 1,100 characters together.
struct AssessmentLink {
  std::string published;
  std::string typed;  // "" when the reader typed nothing
};

// `profession` is that of the assessment, null when it chose none; skills and tools it does not name count as typed.
AssessmentLink to_link(const Assessment& assessment, const Profession* profession);

struct OpenedAssessment {
  Assessment assessment;
  int lost = 0;  // tasks, skills and tools of another edition that this one has not; a task's time stays, unanswered
  int withheld = 0;  // own tasks whose words did not come along
};

// Under which number a link has the name of a task.
std::uint32_t link_number(std::string_view name);

// A task of a link that an edition has not: its number and its time.
struct LostTask {
  std::uint32_t number = 0;
  std::optional<long long> minutes{};
};

class LinkedAssessment {
 public:
  // Refuses a link that was cut, changed or made by another version. `typed` may be "": then own tasks have no words.
  static Result<LinkedAssessment> parse(const AssessmentLink& link);

  const std::string& profession() const { return parts_.profession; }
  const std::optional<EditionStamp>& edition() const { return parts_.edition; }
  bool is_older_than(const EditionStamp& now) const { return parts_.edition && *parts_.edition < now; }

  // Tasks that the profession has not, in the order of the link.
  std::vector<LostTask> lost_tasks(const Profession* profession) const;

  // In the words of the edition `now`. A task this edition has not is an error only when the link says it was made with
  // this edition.
  Result<OpenedAssessment> open(const Profession* profession, const EditionStamp& now) const;

 private:
  LinkedAssessment() = default;
  friend class LinkReader;

  // Names of tasks, skills and tools are numbers until a profession gives them back; own tasks have their words here.
  struct NumberedTask {
    std::uint32_t name = 0;
  };
  AssessmentParts parts_;
  std::vector<std::optional<NumberedTask>> tasks_;  // beside parts_.tasks; absent: it stands there already
  std::vector<std::uint32_t> skipped_;
  std::vector<std::uint32_t> skills_;
  std::vector<std::uint32_t> tools_;
};

}  // namespace willai
