#include "domain/assessment_link.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/base64url.hpp"
#include "base/checksum.hpp"
#include "base/text.hpp"
#include "base/varint.hpp"

namespace willai {
namespace {

// The first byte of both texts. If the format after it changes, this number goes up.
constexpr char kVersion = 1;
constexpr std::size_t kChecksumBytes = 4;

enum class Kind : std::uint8_t { known, onet, own, withheld };
constexpr int kKinds = 4;

Kind kind_of(const TaskChoice& choice) { return static_cast<Kind>(choice.index()); }

// Skill and tool names match without regard to case, so their hashes do too.
std::uint32_t number_of_name(std::string_view name) { return number_of(to_lower(name)); }

std::vector<std::string> skills_of(const Profession* profession) {
  std::vector<std::string> names;
  if (profession)
    for (const Skill& skill : profession->skills) names.push_back(skill.name);
  return names;
}

std::vector<std::string> tools_of(const Profession* profession) {
  std::vector<std::string> names;
  if (profession)
    for (const Task& task : profession->tasks)
      for (const Tool& tool : task.tools) names.push_back(tool.name);
  return names;
}

std::vector<std::string> tasks_of(const Profession* profession) {
  std::vector<std::string> slugs;
  if (profession)
    for (const Task& task : profession->tasks) slugs.push_back(task.slug);
  return slugs;
}

struct Names {
  std::vector<std::string> known;
  std::vector<std::string> typed;
};

Names sort_names(const std::vector<std::string>& names, const std::vector<std::string>& of_page) {
  Names sorted;
  for (const std::string& name : names) {
    const bool known =
        std::ranges::any_of(of_page, [&](const std::string& each) { return equal_ignoring_case(each, name); });
    (known ? sorted.known : sorted.typed).push_back(name);
  }
  return sorted;
}

void pack_numbers(Packer& packer, const std::vector<std::string>& names) {
  packer.number(names.size());
  for (const std::string& name : names) packer.four_bytes(number_of_name(name));
}

void pack_texts(Packer& packer, const std::vector<std::string>& texts) {
  packer.number(texts.size());
  for (const std::string& text : texts) packer.text(text);
}

void pack_task(Packer& packer, const WeekTask& task) {
  packer.number(static_cast<std::uint64_t>(kind_of(task.what)));
  if (const auto* known = std::get_if<TaskOfProfession>(&task.what)) packer.four_bytes(number_of_name(known->slug));
  if (const auto* onet = std::get_if<TaskOfOnet>(&task.what)) packer.number(onet->id);
  packer.number_or_none(task.minutes);
}

std::string sealed(const std::string& packed) {
  const std::string bytes = kVersion + packed;
  return to_base64url(bytes + Packer().four_bytes(crc32_of(bytes)).bytes());
}

// Returns the packed bytes. There are three different errors.
Result<std::string> unsealed(std::string_view text, std::string_view part) {
  const auto bytes = find_base64url(text);
  if (!bytes || bytes->size() <= kChecksumBytes)
    return invalid(
        fmt::format("{} of this link was cut or changed; open the link again from where you saved it", part));
  const std::string_view body = std::string_view(*bytes).substr(0, bytes->size() - kChecksumBytes);
  if (Unpacker(std::string_view(*bytes).substr(body.size())).four_bytes() != crc32_of(body))
    return invalid(
        fmt::format("{} of this link was cut or changed; open the link again from where you saved it", part));
  if (body.front() != kVersion)
    return invalid(fmt::format("{} of this link has version {}, but this program reads version {}; please start again",
                               part, static_cast<int>(static_cast<unsigned char>(body.front())),
                               static_cast<int>(kVersion)));
  return std::string(body.substr(1));
}

std::optional<std::string> find_name(const std::vector<std::string>& names, std::uint32_t number) {
  const auto found = std::ranges::find(names, number, [](const std::string& name) { return number_of_name(name); });
  return found == names.end() ? std::nullopt : std::optional(*found);
}

Error not_packed() { return invalid("this link is not a valid assessment; please start again"); }

// Turns numbers back into names, and counts those it cannot find.
int give_back(const std::vector<std::uint32_t>& numbers, const std::vector<std::string>& of_page,
              std::vector<std::string>& names) {
  int lost = 0;
  for (const std::uint32_t number : numbers) {
    auto name = find_name(of_page, number);
    if (name) names.push_back(std::move(*name));
    else ++lost;
  }
  return lost;
}

}  // namespace

AssessmentLink to_link(const Assessment& assessment, const Profession* profession) {
  const AssessmentParts& parts = assessment.parts();
  const Names skills = sort_names(parts.skills, skills_of(profession)),
              tools = sort_names(parts.tools, tools_of(profession));
  const EditionStamp edition = parts.edition.value_or(EditionStamp{});
  Packer published;
  published.number(static_cast<std::uint64_t>(edition.volume)).number(static_cast<std::uint64_t>(edition.number));
  published.text(parts.profession).number_or_none(parts.week_minutes).number_or_none(parts.years);
  published.number(parts.tasks.size());
  std::vector<std::string> texts;
  for (const WeekTask& task : parts.tasks) {
    pack_task(published, task);
    if (const auto* own = std::get_if<OwnTask>(&task.what)) texts.push_back(own->text);
  }
  pack_numbers(published, parts.skipped);
  pack_numbers(published, skills.known);
  pack_numbers(published, tools.known);
  AssessmentLink link{sealed(published.bytes()), ""};
  if (texts.empty() && skills.typed.empty() && tools.typed.empty()) return link;
  // The second text carries a checksum of the first, so that halves of different links are not combined.
  Packer typed;
  typed.four_bytes(crc32_of(link.published));
  pack_texts(typed, texts);
  pack_texts(typed, skills.typed);
  pack_texts(typed, tools.typed);
  link.typed = sealed(typed.bytes());
  return link;
}

class LinkReader {
 public:
  Result<LinkedAssessment> read(const AssessmentLink& link) {
    const std::string published = TRY(unsealed(link.published, "the first part"));
    Unpacker bytes(published);
    read_head(bytes);
    read_tasks(bytes);
    linked_.skipped_ = numbers(bytes);
    linked_.skills_ = numbers(bytes);
    linked_.tools_ = numbers(bytes);
    if (!bytes.ok() || !bytes.at_end() || has_strange_kind_) return not_packed();
    if (!link.typed.empty()) TRY(read_typed(link));
    return std::move(linked_);
  }

 private:
  AssessmentParts& parts() { return linked_.parts_; }

  void read_head(Unpacker& bytes) {
    EditionStamp edition;
    // Numbers that no edition has are refused when the assessment is made.
    edition.volume = static_cast<int>(std::min<std::uint64_t>(bytes.number(), 1 << 20));
    edition.number = static_cast<int>(std::min<std::uint64_t>(bytes.number(), 1 << 20));
    if (edition != EditionStamp{}) parts().edition = edition;
    parts().profession = bytes.text();
    parts().week_minutes = bytes.number_or_none();
    parts().years = bytes.number_or_none();
  }

  void read_tasks(Unpacker& bytes) {
    for (std::uint64_t left = bytes.count(); left > 0 && bytes.ok(); --left) read_task(bytes);
  }

  void read_task(Unpacker& bytes) {
    const std::uint64_t kind = bytes.number();
    has_strange_kind_ |= kind >= kKinds;
    WeekTask task{WithheldTask{}, std::nullopt};
    std::optional<LinkedAssessment::NumberedTask> numbered;
    switch (static_cast<Kind>(kind)) {
      case Kind::known: numbered = {bytes.four_bytes()}; break;
      case Kind::onet: task.what = TaskOfOnet{static_cast<std::uint32_t>(bytes.number())}; break;
      case Kind::own: own_.push_back(parts().tasks.size()); break;
      default: break;
    }
    task.minutes = bytes.number_or_none();
    parts().tasks.push_back(std::move(task));
    linked_.tasks_.push_back(numbered);
  }

  static std::vector<std::uint32_t> numbers(Unpacker& bytes) {
    std::vector<std::uint32_t> numbers;
    for (std::uint64_t left = bytes.count(); left > 0 && bytes.ok(); --left) numbers.push_back(bytes.four_bytes());
    return numbers;
  }

  static std::vector<std::string> texts(Unpacker& bytes) {
    std::vector<std::string> texts;
    for (std::uint64_t left = bytes.count(); left > 0 && bytes.ok(); --left) texts.push_back(bytes.text());
    return texts;
  }

  Result<> read_typed(const AssessmentLink& link) {
    const std::string typed = TRY(unsealed(link.typed, "the second part"));
    Unpacker bytes(typed);
    if (bytes.four_bytes() != crc32_of(link.published))
      return invalid(
          "the two parts of this link belong to different assessments; open it again from where you saved it");
    std::vector<std::string> own = texts(bytes);
    parts().skills = texts(bytes);
    parts().tools = texts(bytes);
    if (!bytes.ok() || !bytes.at_end() || own.size() != own_.size()) return not_packed();
    for (std::size_t i = 0; i < own.size(); ++i) parts().tasks[own_[i]].what = OwnTask{std::move(own[i])};
    return Nothing{};
  }

  LinkedAssessment linked_;
  std::vector<std::size_t> own_;  // positions of the reader's own tasks
  bool has_strange_kind_ = false;
};

Result<LinkedAssessment> LinkedAssessment::parse(const AssessmentLink& link) { return LinkReader().read(link); }

std::uint32_t link_number(std::string_view name) { return number_of_name(name); }

std::vector<LostTask> LinkedAssessment::lost_tasks(const Profession* profession) const {
  const std::vector<std::string> slugs = tasks_of(profession);
  std::vector<LostTask> lost;
  for (std::size_t i = 0; i < tasks_.size(); ++i)
    if (tasks_[i] && !find_name(slugs, tasks_[i]->name)) lost.push_back({tasks_[i]->name, parts_.tasks[i].minutes});
  return lost;
}

Result<OpenedAssessment> LinkedAssessment::open(const Profession* profession, const EditionStamp& now) const {
  AssessmentParts parts = parts_;
  const std::vector<std::string> slugs = tasks_of(profession);
  int lost = 0;
  for (std::size_t i = 0; i < tasks_.size(); ++i) {
    if (!tasks_[i]) continue;
    if (auto slug = find_name(slugs, tasks_[i]->name)) parts.tasks[i].what = TaskOfProfession{std::move(*slug)};
    else ++lost;
  }
  lost += give_back(skipped_, slugs, parts.skipped);
  lost += give_back(skills_, skills_of(profession), parts.skills);
  lost += give_back(tools_, tools_of(profession), parts.tools);
  if (lost > 0 && parts_.edition == now)
    return invalid("this link uses a task or skill that is not in this edition; please start again");
  const auto withheld = std::ranges::count_if(
      parts.tasks, [](const WeekTask& task) { return std::holds_alternative<WithheldTask>(task.what); });
  auto assessment = Assessment::make(std::move(parts));
  if (!assessment.ok()) return not_packed();
  const int unread = static_cast<int>(withheld) - static_cast<int>(std::ranges::count_if(tasks_, [&](const auto& task) {
                       return task && !find_name(slugs, task->name);
                     }));
  return OpenedAssessment{std::move(*assessment), lost, unread};
}

}  // namespace willai
