// What comes back to a return path.
#include "mail/bounce.hpp"

#include <doctest/doctest.h>

namespace mail_bounce_test {

using namespace willai;
using namespace willai::mail;

namespace {

std::string with_part(const std::string& type, const std::string& body, const std::string& head = "") {
  return head + "To: <bounces+b42@willai.example>\r\nContent-Type: multipart/report; boundary=b\r\n\r\n--b\r\n"
         "Content-Type: text/plain\r\n\r\nSorry.\r\n--b\r\nContent-Type: " + type + "\r\n\r\n" + body + "\r\n--b--\r\n";
}

std::string report(const std::string& fields) {
  return with_part("message/delivery-status",
                   "Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; alice@inbox.example\r\n" + fields);
}

bool is_alice(std::string_view address) { return address == "alice@inbox.example"; }
bool is_nobody(std::string_view) { return false; }

Returned meaning_of(const std::string& message) {
  const auto bounce = parse_bounce(message);
  REQUIRE_MESSAGE(bounce.ok(), bounce.error().message);
  return bounce->about(is_alice).what;
}

}  // namespace

TEST_CASE("a bounce names the return path; other mail is not a bounce") {
  const std::string message = report("Action: failed\r\nStatus: 5.1.1\r\n");
  const auto bounce = parse_bounce(message);
  REQUIRE(bounce.ok());
  CHECK(bounce->about(is_alice).what == Returned::gone);
  CHECK(bounce->tags == std::vector<std::string>{"b42"});
  for (std::size_t end = 0; end < message.size(); ++end)
    (void)parse_bounce(std::string_view(message).substr(0, end)).ok();
  CHECK(!parse_bounce("Subject: I am away\r\n\r\nUntil Monday.\r\n").ok());
  CHECK(!parse_bounce("").ok());
}

TEST_CASE("comments, folds, case and old white space are read as RFC 5322 has them") {
  for (const std::string fields :
       {"Action: failed (no such (really) user)\r\nStatus: 5.1.1 (bad destination)\r\n",
        "Action:\r\n failed\r\nStatus:\r\n\t5.1.1\r\n", "ACTION : Failed\r\nstatus : 5.1.1\r\n",
        "Action: (why \\) not) failed\r\nStatus: (x) 5.1.1\r\n", "Status: 5.1.1\nAction: failed\n"})
    CHECK_MESSAGE(meaning_of(report(fields)) == Returned::gone, fields);
}

TEST_CASE("only what says that nobody reads there silences an address") {
  const auto meaning = [](const std::string& status) {
    return meaning_of(report("Action: failed\r\nStatus: " + status + "\r\n"));
  };
  for (const char* gone : {"5.1.1", "5.1.2", "5.1.6", "5.1.10", "5.2.1", "5.4.4"})
    CHECK_MESSAGE(meaning(gone) == Returned::gone, gone);
  for (const char* failed : {"5.7.1", "5.7.26", "5.2.2", "4.2.2", "5.2.3", "4.4.7", "5.4.7", "4.4.1", "5.3.4", "5.6.1",
                             "5.1.8", "5.5.0", "5.0.0", "5", "", "x.1.1", "51.1.1"})
    CHECK_MESSAGE(meaning(failed) == Returned::failed, failed);
}

TEST_CASE("where the status says nothing, what the other server said counts") {
  const auto meaning = [](const std::string& said) {
    return meaning_of(report("Action: failed\r\nStatus: 5.0.0\r\nDiagnostic-Code: smtp; " + said + "\r\n"));
  };
  CHECK(meaning("550 5.1.1 no such user") == Returned::gone);
  CHECK(meaning("550-5.7.1 blocked") == Returned::failed);
  CHECK(meaning("552 5.2.2 full") == Returned::failed);
  CHECK(meaning("550 no such user at 10.1.1.1") == Returned::failed);
}

TEST_CASE("what is delayed, delivered, passed on or unknown is no failure") {
  CHECK(meaning_of(report("Action: delayed\r\nStatus: 4.4.1\r\n")) == Returned::delayed);
  for (const std::string action : {"delivered", "relayed", "expanded"})
    CHECK(meaning_of(report("Action: " + action + "\r\nStatus: 2.0.0\r\n")) == Returned::delivered);
  CHECK(meaning_of(report("Action: dreamt\r\nStatus: 5.1.1\r\n")) == Returned::delayed);
  CHECK(meaning_of(report("Status: 5.1.1\r\n")) == Returned::delayed);
}

TEST_CASE("of several recipients the reader counts; where none is the reader, all are where a mailbox passes letters on") {
  const std::string bob = "\r\nFinal-Recipient: rfc822; bob@inbox.example\r\n";
  const std::string gone = "Action: failed\r\nStatus: 5.1.1\r\n", there = "Action: delivered\r\nStatus: 2.0.0\r\n";
  CHECK(meaning_of(report(gone + bob + there)) == Returned::gone);
  CHECK(meaning_of(report(there + bob + gone)) == Returned::delivered);
  CHECK(meaning_of(report("Action: failed\r\nStatus: 4.4.7\r\n" + bob + "Action: delayed\r\nStatus: 5.1.1\r\n")) ==
        Returned::failed);
  CHECK(parse_bounce(report(gone + bob + there))->about(is_nobody).what == Returned::delivered);
  CHECK(parse_bounce(report(gone + bob + gone))->about(is_nobody).what == Returned::gone);
  const std::string without_gap = "Final-Recipient: rfc822; bob@inbox.example\r\n";
  CHECK(meaning_of(report(there + without_gap + gone)) == Returned::delivered);
  CHECK(meaning_of(with_part("message/delivery-status", "Original-Recipient: rfc822;alice@inbox.example\r\nFinal-Recipient: "
                             "rfc822;x@far.example\r\n" + gone + bob + there)) == Returned::gone);
}

TEST_CASE("an internationalized report is read, with its addresses") {
  const auto zoe = [](std::string_view address) { return address == "zoë@inbox.example"; };
  for (const std::string address : {"utf-8; zo\\x{EB}@inbox.example", "utf-8; zoë@inbox.example"}) {
    const auto bounce = parse_bounce(with_part(
        "message/global-delivery-status", "Final-Recipient: " + address + "\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
        "Final-Recipient: rfc822; bob@inbox.example\r\nAction: delivered\r\nStatus: 2.0.0\r\n"));
    REQUIRE(bounce.ok());
    CHECK_MESSAGE(bounce->about(zoe).what == Returned::gone, address);
  }
}

TEST_CASE("every field that may hold the return path is read, also one that stands there twice") {
  const auto bounce = parse_bounce("Delivered-To: bounces@willai.example\r\nDelivered-To: x+b1@willai.example\r\n"
                                   "X-Original-To: x+b2@willai.example\r\n" +
                                   report("Action: failed\r\nStatus: 5.1.1\r\n"));
  CHECK(bounce->tags == std::vector<std::string>{"b1", "b2", "b42"});
}

TEST_CASE("a complaint unsubscribes, by the marks of the letter that comes with it") {
  const std::string letter =
      "\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nReturn-Path: <bounces+b7@willai.example>\r\nList-Unsubscribe:\r\n "
      "<https://willai.example/report/unsubscribe?t=abc-_9>\r\nSubject: Your report\r\n\r\nText\r\n";
  const auto complaint = [&](const std::string& kind) {
    return parse_bounce(with_part("message/feedback-report",
                                  "Feedback-Type: " + kind + "\r\nUser-Agent: x\r\nVersion: 1\r\nOriginal-Mail-From: "
                                  "<bounces+b8@willai.example>\r\n" + letter));
  };
  for (const std::string kind : {"abuse", "Opt-Out", "fraud (sic)", "other"})
    CHECK(complaint(kind)->about(is_nobody).what == Returned::complaint);
  CHECK(complaint("abuse")->tags == std::vector<std::string>{"b42", "b8", "b7"});
  CHECK(complaint("abuse")->links == std::vector<std::string>{"abc-_9"});
  for (const std::string kind : {"not-spam", "auth-failure"})
    CHECK(complaint(kind)->about(is_nobody).what == Returned::automatic);
}

TEST_CASE("automatic answers and receipts mean nothing; mail of a person is refused") {
  for (const std::string field : {"Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated (vacation)",
                                  "Precedence: auto_reply", "X-Autoreply: yes"})
    CHECK(meaning_of(field + "\r\nTo: bounces+b42@willai.example\r\nSubject: away\r\n\r\nUntil Monday.\r\n") ==
          Returned::automatic);
  CHECK(meaning_of(with_part("message/disposition-notification", "Disposition: automatic-action; displayed\r\n")) ==
        Returned::automatic);
  CHECK_FALSE(parse_bounce("Auto-Submitted: no\r\nSubject: Thanks\r\n\r\nThank you.\r\n").ok());
  CHECK(meaning_of("Auto-Submitted: auto-replied\r\n" + report("Action: failed\r\nStatus: 5.1.1\r\n")) ==
        Returned::gone);
}

}  // namespace mail_bounce_test
