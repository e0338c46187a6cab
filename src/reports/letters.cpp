#include "reports/letters.hpp"

#include <fmt/format.h>

#include "reports/mail_body.hpp"
#include "site/routes.hpp"
#include "views/report_view.hpp"
#include "views/result_head.hpp"
#include "views/result_wording.hpp"

namespace willai::reports {
namespace {

constexpr std::size_t kTasksNamed = 8;
constexpr std::size_t kOwnTasksNamed = 20;
constexpr std::size_t kInsightsTold = 3;

MailBody body_of(const views::Masthead& masthead, std::string preview) {
  return {std::move(preview),
          masthead.name,
          fmt::format("{}, {}", masthead.volume_and_number, masthead.date),
          {},
          {}};
}

Letter letter_of(std::string subject, const MailBody& body) {
  return {std::move(subject), mail_text(body), mail_html(body)};
}

void add_text(MailBody& body, MailTone tone, std::string text) {
  if (!text.empty()) body.blocks.push_back(MailText{tone, std::move(text)});
}

void add_foot(MailBody& body, const std::string& first, const LetterSetting& setting) {
  body.foot.push_back(MailText{MailTone::fine, first});
  body.foot.push_back(MailLinkLine{"Erase what we keep of this request", setting.links.erase});
  body.foot.push_back(MailLinkLine{"Never write to this address again", setting.links.unsubscribe});
  body.foot.push_back(MailLinkLine{"What we keep, for how long and why", setting.site + std::string(site::kPrivacy)});
}

void add_report_foot(MailBody& body, const LetterSetting& setting) {
  add_foot(body,
           "This is the one report you asked for and confirmed. We send no other e-mail. We erased your address as "
           "soon as a mail server accepted this e-mail. We keep only a keyed hash, which counts requests and cannot be "
           "turned back into the address.",
           setting);
}

MailRows task_rows(const views::TaskTable& table) {
  MailRows rows;
  for (const views::TaskRow& row : table.rows)
    if (rows.rows.size() < kTasksNamed) rows.rows.push_back({row.level.level, row.name, row.range});
  return rows;
}

std::string tasks_title(std::size_t tasks) {
  return tasks > kTasksNamed ? fmt::format("{} of its {} tasks", kTasksNamed, tasks) : "Its tasks";
}

// "HIGH: 5 hours a week" stands beside its mark.
std::string without_level(const std::string& text) {
  const std::size_t colon = text.find(": ");
  return colon == std::string::npos ? text : text.substr(colon + 2);
}

MailRows hour_rows(const views::ResultView& view) {
  MailRows rows;
  for (const views::ResultLevel& level : view.levels) rows.rows.push_back({level.level, without_level(level.text), ""});
  return rows;
}

// "6 hours a week. …", and the reason for the level.
std::string time_and_reason(const views::ResultTask& task) {
  const std::string time = task.minutes ? views::hours_text(*task.minutes) + " a week. " : "";
  if (!task.rationale.empty()) return time + task.rationale;
  return time + (task.because.empty() ? task.basis_text : task.because.front().text);
}

MailRows own_task_rows(const views::ResultView& view) {
  MailRows rows;
  for (const views::ResultTask& task : view.tasks)
    if (rows.rows.size() < kOwnTasksNamed && !task.name.empty())
      rows.rows.push_back({task.level, task.name, task.exposure ? views::range_text(*task.exposure) : "", time_and_reason(task)});
  return rows;
}

void add_own_tasks(MailBody& body, const views::ResultView& view) {
  MailRows rows = own_task_rows(view);
  if (rows.rows.empty()) return;
  add_text(body, MailTone::section, rows.rows.size() < view.tasks.size()
                                        ? fmt::format("{} of your {} tasks", rows.rows.size(), view.tasks.size())
                                        : "Your tasks");
  body.blocks.push_back(std::move(rows));
}

void add_monday(MailBody& body, const views::ResultView& view) {
  if (view.monday.empty()) return;
  add_text(body, MailTone::section, "On Monday");
  add_text(body, MailTone::fine, view.monday_intro);
  for (const views::ResultMonday& each : view.monday)
    body.blocks.push_back(MailPoints{each.name, each.when,
                                     {{"Try", each.try_it},
                                      {"Check", each.check},
                                      {"Ask at work", each.ask},
                                      {"Learn", each.learn, each.learn_at.url}}});
  add_text(body, MailTone::fine, view.monday_rest);
}

constexpr std::string_view kEnclosed =
    "The attached PDF has all of it: every task with its level, range and reason, the skills, what you can do, and the "
    "sources.";

constexpr std::string_view kOfYourOwn =
    "Your own exposure depends on your tasks, skills and experience. Give your tasks and hours, and you have a result about "
    "your own week.";

}  // namespace

Letter confirmation_letter(const views::Masthead& masthead, const std::string& about, const LetterSetting& setting) {
  MailBody body = body_of(masthead, fmt::format("One more step, and we send your report on {}.", about));
  add_text(body, MailTone::headline, "Is this address yours?");
  add_text(body, MailTone::text,
           fmt::format("Someone, we hope you, asked us to send a report on {} to this address. The link below opens a "
                       "page with a button. Press it, and we send the report: one e-mail with a PDF.",
                       about));
  body.blocks.push_back(MailButton{"Confirm and get the report", setting.links.confirm});
  add_text(body, MailTone::text,
           "If it was not you, do nothing. Without your confirmation we send no other e-mail, and we erase the address "
           "24 hours after this one.");
  add_foot(body, fmt::format("Sent once by {}, because someone typed this address into a form there.", setting.site),
           setting);
  return letter_of(fmt::format("Please confirm: your report on {}", about), body);
}

Letter profession_letter(const views::ProfessionPage& view, const LetterSetting& setting) {
  MailBody body = body_of(view.head.masthead, view.headline);
  add_text(body, MailTone::headline, view.headline);
  add_text(body, MailTone::standfirst, views::general_report_text(view.plural));
  for (const std::string& paragraph : view.answer) add_text(body, MailTone::text, paragraph);
  if (!view.range.empty()) add_text(body, MailTone::fine, fmt::format("Exposure {}, on a scale from 0 to 1. {}", view.range, view.range_basis));
  if (!view.analysis.tasks.rows.empty()) {
    add_text(body, MailTone::section, tasks_title(view.analysis.tasks.rows.size()));
    body.blocks.push_back(task_rows(view.analysis.tasks));
  }
  if (!view.analysis.insights.empty()) add_text(body, MailTone::section, "What stands out");
  for (std::size_t i = 0; i < std::min(kInsightsTold, view.analysis.insights.size()); ++i)
    add_text(body, MailTone::text, view.analysis.insights[i]);
  add_text(body, MailTone::text, std::string(kEnclosed));
  add_text(body, MailTone::text, std::string(kOfYourOwn));
  body.blocks.push_back(MailButton{"Assess your own week", setting.site + std::string(site::kAssessmentWeek) +
                                                               "?profession=" + view.analysis.report.profession});
  body.blocks.push_back(MailLinkLine{"Read this page on the site", setting.site + view.head.url});
  add_report_foot(body, setting);
  return letter_of(fmt::format("Your report: {} in general", view.plural), body);
}

Letter result_letter(const views::ResultView& view, const std::string& query, const LetterSetting& setting) {
  MailBody body = body_of(view.head.masthead, "Your result, with its ranges and reasons.");
  add_text(body, MailTone::headline, views::result_headline(view));
  add_text(body, MailTone::standfirst, view.says);
  if (view.exposure)
    add_text(body, MailTone::fine,
             fmt::format("Exposure {}. {}", views::range_text(*view.exposure), views::result_basis(view)));
  add_text(body, MailTone::text, view.remark);
  add_text(body, MailTone::text, view.unanswered_text);
  if (view.exposure) {
    add_text(body, MailTone::section, "Your week at each level");
    body.blocks.push_back(hour_rows(view));
  }
  add_own_tasks(body, view);
  add_monday(body, view);
  add_text(body, MailTone::text, std::string(kEnclosed));
  body.blocks.push_back(MailButton{"Open your result", setting.site + std::string(site::kResult) + "?" + query});
  add_report_foot(body, setting);
  return letter_of(view.profession ? fmt::format("Your report: your week as {}", view.profession->text)
                                   : "Your report: your own week",
                   body);
}

}  // namespace willai::reports
