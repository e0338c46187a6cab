// The words by which work_lines.cpp tells lines of work from others.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace willai::scoring {

using namespace std::string_view_literals;

// What a heading or a label begins with, in lower case; each ends with a whole word.
inline constexpr std::array kWorkHeadings = {
    "achievements"sv, "day to day"sv, "duties"sv, "employment"sv, "experience"sv, "key duties"sv,
    "key responsibilities"sv, "main duties"sv, "professional experience"sv, "responsibilities"sv, "role"sv,
    "tasks"sv, "the job"sv, "the role"sv, "what you will do"sv, "what youll do"sv, "what you do"sv,
    "work experience"sv, "work history"sv, "your duties"sv, "your responsibilities"sv, "your role"sv, "your tasks"sv,
    "your work"sv, "you will"sv, "career history"sv, "job description"sv, "essential functions"sv, "in this role"sv};

inline constexpr std::array kOtherHeadings = {
    "about"sv, "additional information"sv, "awards"sv, "benefits"sv, "certificates"sv, "certifications"sv,
    "company"sv, "compensation"sv, "contact"sv, "courses"sv, "education"sv, "equal opportunity"sv,
    "essential criteria"sv, "hobbies"sv, "honors"sv, "how to apply"sv, "interests"sv, "it skills"sv, "key skills"sv,
    "languages"sv, "licenses"sv, "minimum qualifications"sv, "our benefits"sv, "our offer"sv, "pay"sv, "perks"sv,
    "person specification"sv, "personal details"sv, "preferred qualifications"sv, "projects"sv, "publications"sv,
    "qualifications"sv, "references"sv, "required skills"sv, "requirements"sv, "salary"sv, "schedule"sv, "skills"sv,
    "stack"sv, "tech stack"sv, "technical skills"sv, "technologies"sv, "tools"sv, "training"sv, "volunteering"sv,
    "we offer"sv, "what we offer"sv, "what you bring"sv, "what you get"sv, "what you need"sv, "what youll need"sv,
    "who we are"sv, "who you are"sv, "why join us"sv, "why us"sv, "your profile"sv, "location"sv, "reports to"sv,
    "job type"sv, "job title"sv, "hours"sv, "department"sv};

// What is said of pay, benefits, the law, the applicant and the company. With a space in front and behind.
inline constexpr std::array kNotOfWork = {
    " 401k "sv, " ability to "sv, " about us "sv, " an asset "sv, " annual leave "sv, " apply now "sv,
    " apply today "sv, " apply online "sv, " apply here "sv, " apply for this "sv, " to apply "sv,
    " background check "sv, " bachelors "sv, " bachelor of "sv, " benefits package "sv, " bonus "sv, " bsc "sv,
    " career with us "sv, " casual dress "sv, " click here "sv, " come and join "sv, " competitive pay "sv,
    " competitive salary "sv, " cover letter "sv, " cv to "sv, " degree "sv, " dental insurance "sv, " diploma "sv,
    " driving license "sv, " drivers license "sv, " drug test "sv, " drug screen "sv, " equal employment "sv,
    " equal opportunities "sv, " equal opportunity "sv, " experience in "sv, " experience with "sv,
    " familiarity with "sv, " free parking "sv, " from home days "sv, " gpa "sv, " grad "sv, " graduated "sv,
    " gym membership "sv, " health insurance "sv, " high school "sv, " hiring now "sv, " in a friendly "sv,
    " join our "sv, " join us "sv, " knowledge of "sv, " looking for a "sv, " looking for an "sv, " master of "sv,
    " masters "sv, " msc "sv, " must be "sv, " must have "sv, " national origin "sv, " of experience "sv,
    " our company "sv, " our culture "sv, " our mission "sv, " our values "sv, " paid holiday "sv,
    " paid holidays "sv, " paid time off "sv, " paid vacation "sv, " pension "sv, " per annum "sv, " phd "sv,
    " proficiency in "sv, " proficient in "sv, " pto "sv, " regardless of "sv, " salary "sv,
    " sexual orientation "sv, " sick leave "sv, " sign on bonus "sv, " team player "sv, " the candidate "sv,
    " the ideal "sv, " the successful "sv, " tuition "sv, " university of "sv, " we are "sv, " we have "sv,
    " we offer "sv, " we provide "sv, " were an "sv, " were hiring "sv, " were looking "sv, " with us "sv,
    " working hours "sv, " years experience "sv, " you are "sv, " you get "sv, " you have "sv, " you receive "sv,
    " you will get "sv, " you will receive "sv, " your career "sv, " your resume "sv, " your future "sv,
    " your potential "sv};

}  // namespace willai::scoring
