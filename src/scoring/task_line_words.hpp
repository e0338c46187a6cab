// The words by which task_line.cpp tells what a line is about. In small letters; one to four words, with digits, without other
// marks: "401(k)" is "401 k".
#pragma once

#include <string_view>

#include "scoring/task_line.hpp"

namespace willai::scoring {

struct TopicPhrases {
  LineTopic topic;
  std::string_view phrases;  // between bars
};

inline constexpr TopicPhrases kTopicPhrases[] = {
    {LineTopic::heading,
     "responsibilities|duties|key responsibilities|main duties|job duties|job description|job summary|position summary|overview|"
     "requirements|qualifications|minimum qualifications|preferred qualifications|required skills|key skills|skills|benefits|"
     "perks|compensation|education|experience|work experience|work history|employment history|professional experience|"
     "about us|about the role|about the job|about you|about the company|who we are|who you are|what you will do|what you ll do|"
     "what youll do|what we offer|what you bring|what you get|what you need|what youll need|how to apply|essential functions|"
     "nice to have|nice to haves|must haves|contact|references|certifications|languages|hobbies|interests|summary|profile|"
     "objective|additional information|day to day|a typical day|in this role|your profile|your tasks|your role|the role|"
     "our offer|why join us|why us|location|department|job title|job type|reports to|salary|schedule|hours|training|awards|"
     "publications|projects|volunteering|personal details|person specification|working conditions|physical demands|"
     "physical requirements|essential criteria|desirable criteria|career history|technical skills|core competencies|competencies|"
     "accomplishments|achievements|special instructions|job purpose|purpose of the role|scope of work|scope|other duties|"
     "page|confidential|job posting|job ad|vacancy|job id|requisition|ref|date posted|closing date|tasks|role|activities|memberships"},
    {LineTopic::pay,
     "salary|salaries|wage|wages|pay|hourly|per hour|an hour|hour|per year|a year|per annum|annually|yearly|per week|weekly pay|biweekly|"
     "doe|depending on experience|commensurate|competitive|competitive salary|competitive pay|base pay|pay range|pay rate|"
     "salary range|compensation|total compensation|ote|commission|bonus|bonuses|sign on bonus|signing bonus|overtime pay|"
     "time and a half|tips|stipend|equity|stock options|shares|k per year|usd|gbp|eur|negotiable|per month|monthly|starting at|"
     "paid weekly|paid biweekly|minimum wage|living wage|up to|per shift|per mile|per diem|relocation|incentive|incentives"},
    {LineTopic::benefits,
     "benefits|benefit|401k|401 k|dental|vision|medical|health insurance|life insurance|disability insurance|insurance|pto|"
     "paid time off|vacation|vacation days|holidays|paid holidays|sick leave|sick days|parental leave|maternity|paternity|"
     "pension|retirement|retirement plan|tuition|tuition reimbursement|gym|gym membership|free parking|parking|free lunch|"
     "free meals|free snacks|snacks|employee discount|discount|discounts|wellness|wellbeing|hsa|fsa|commuter|company car|"
     "company phone|laptop|home office|remote|hybrid|work from home|flexible hours|flexible working|flexible schedule|"
     "work life balance|childcare|employee assistance|eap|perks|annual leave|bank holidays|season ticket|bike to work|"
     "cycle to work|paid training|career development|career progression|advancement|growth opportunities|opportunities for|"
     "uniform provided|uniforms provided|health plan|medical plan|match|matching|days off|birthday off|team events|relaxed"},
    {LineTopic::law,
     "equal opportunity|equal opportunities|eoe|eeo|equal employment|affirmative action|regardless of|without regard|race|"
     "religion|sexual orientation|gender identity|national origin|veteran|veterans|veteran status|disability|disabilities|"
     "reasonable accommodation|accommodation|accommodations|background check|background checks|drug test|drug screen|"
     "drug free|e verify|everify|at will|criminal|dbs check|right to work|work authorization|visa sponsorship|sponsorship|"
     "sponsor|visas|discriminate|discrimination|diversity|inclusion|inclusive|inclusive workplace|protected|federal law|"
     "applicable law|gdpr|privacy|privacy notice|fair chance|ban the box|legally|ada|eligible to work|citizens|citizenship|"
     "security clearance|smoke free|tobacco free|all applicants|all qualified applicants|applicants|conviction|"
     "not intended to be|subject to change|construed|management reserves|this job description|this description"},
    {LineTopic::applying,
     "apply|apply now|apply today|apply online|apply here|to apply|how to apply|applications|application|resume|resumes|cv|"
     "cover letter|send your|submit your|email us|email your|e mail|call us|contact us|contact|click|click here|click the|"
     "link|interview|interviews|shortlisted|short listed|candidates|candidate|the successful candidate|deadline|closing date|"
     "no phone calls|no agencies|agencies|recruiters|walk ins|walk in|open house|job fair|hiring event|text us|hr at|"
     "attention hr|fax|phone|tel|telephone|fill out|start date|immediate start|immediately|now hiring|were hiring|"
     "we are hiring|hiring|join us|join our|join the|come join|visit our website|our website|careers page|learn more|"
     "find out more|for more information|questions|ref|reference number|asap|urgently|urgent|wanted|needed"},
    {LineTopic::schooling,
     "degree|bachelors|bachelor|bachelor s|bs|ba|bsc|msc|mba|masters|master s|phd|doctorate|associate degree|associates|diploma|"
     "high school|ged|college|university|graduate|graduated|gpa|certification|certified|certificate|license|licence|licensed|"
     "drivers license|driver s license|driving licence|cdl|years experience|years of experience|years of|year experience|"
     "experience|of experience|experience in|experience with|prior experience|previous experience|no experience|"
     "equivalent|related field|or equivalent|coursework|apprenticeship|vocational|trade school|courses|gcse|gcses|a levels|"
     "nvq|accredited|minimum of|at least|years old|18 years|over 18|21 years|required|preferred|a plus|is a plus|an asset|"
     "desirable|essential|minor in|major in|honors|dean s list|cpr|first aid certified|osha 10|background in"},
    {LineTopic::traits,
     "ability|ability to|able to|must be able|must be|must have|must possess|should be|should have|knowledge of|knowledge|"
     "understanding of|familiarity|familiarity with|familiar with|proficiency|proficient|fluent|fluency|bilingual|"
     "skills|communication skills|people skills|interpersonal|interpersonal skills|time management|organizational skills|"
     "problem solving|attention to detail|detail oriented|team player|self starter|self motivated|motivated|hard working|"
     "hardworking|reliable|dependable|punctual|honest|friendly|positive attitude|attitude|work ethic|passion|passionate|"
     "enthusiastic|enthusiasm|energetic|flexible|flexibility|willing|willingness|willing to|comfortable|comfortable with|"
     "multitask|fast paced|under pressure|independently|initiative|strong|excellent|solid|proven|outgoing|creative|"
     "results driven|driven|go getter|track record|eye for|sense of humor|sense of|native speaker|lift|pounds|lbs|stand for|"
     "on your feet|own vehicle|own car|reliable transportation|physically fit|good with|mindset|leadership skills|"
     "computer skills|computer literate|you are|you have|you re|you enjoy|you love|you bring|ideal|literate"},
    {LineTopic::employer,
     "we are|we re|were a|our company|the company|our mission|mission|our values|values|our culture|culture|our team|our people|"
     "our clients|our customers|founded|established|since 19|family owned|family run|family business|headquartered|offices in|"
     "branches|employees|staff of|leading|leader in|market leader|world class|award winning|best place to work|"
     "great place to work|fortune 500|startup|start up|growing|fast growing|global|nationwide|multinational|nonprofit|"
     "non profit|subsidiary|we believe|we offer|we provide|we have|we value|we pride|we care|we support|we love|"
     "we want|we serve|we work|proud|pride ourselves|committed to|dedicated to|community|communities|opportunity|exciting|"
     "rewarding|challenging|supportive|friendly team|environment|atmosphere|state of the art|innovative|located in|"
     "located|headquarters|inc|llc|ltd|gmbh|plc|group|your career|career|careers|your future|your potential|make a difference|"
     "change the world|looking for|is looking|are looking|is seeking|are seeking|seeking|we seek|is hiring"},
    {LineTopic::schedule,
     "full time|part time|fulltime|parttime|temporary|permanent|contract|temp to hire|temp to perm|seasonal|internship|"
     "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|fri|weekends|weekend|evenings|nights|night shift|day shift|"
     "second shift|third shift|1st shift|2nd shift|3rd shift|shift|shifts|rotating|rota|9 to 5|9am|8am|5pm|am to|pm|hours per week|"
     "hours a week|hours week|40 hours|20 hours|overtime|on call|on site|onsite|in person|in office|work location|job location|"
     "months contract|month contract|12 months|6 months|fixed term|ongoing|travel up to|some travel|travel required|openings|"
     "positions available|number of openings|start date|immediate|flexible shifts|no weekends|no nights|every other weekend"}};

// How lines begin that speak of the employer, of the applicant, and lines of an ad in nouns.
inline constexpr std::string_view kBeginsEmployer = "we|our|us|were|weve|at|since|as a|as an|join|come|the company|this is|this position|this role|this job|the position|the role|the ideal";
inline constexpr std::string_view kBeginsApplicant =
    "you|your|youre|youll|must|should|ability|able|knowledge|experience|experienced|proficiency|proficient|strong|excellent|good|great|proven|"
    "minimum|at least|familiarity|understanding|willingness|willing|comfortable|valid|current|fluent|no|must be|high|basic|advanced|"
    "prior|previous|demonstrated|exceptional|outstanding|solid|applicants|candidates|the successful|successful|ideal|is|are|do|has";
inline constexpr std::string_view kBeginsNoun =
    "salary|pay|compensation|benefits|education|location|schedule|hours|shift|type|department|title|position|company|contact|"
    "phone|email|website|date|deadline|ref|job|reports|status|industry|employer|address|language|languages|skills|requirements|"
    "responsibilities|duties|qualifications|summary|bonus|free|paid|competitive|full|part|health|dental|medical|401|401k|pto|"
    "employee|flexible|generous|bachelor|bachelors|master|masters|degree|diploma|associate|certified|certification|license|"
    "licensed|cdl|bilingual|equal|eoe|all|any|please|click|call|text|visit|send|apply|interested|hiring|now|immediate|urgent|"
    "monday|mon|weekends|nights|remote|hybrid|onsite|on|about|why|who|what|where|when|how|page|confidential|signature|name|dear|"
    "sincerely|regards|thank|thanks|welcome|note|disclaimer|copyright|references|hobbies|interests|other|additional|nice|plus";

}  // namespace willai::scoring
