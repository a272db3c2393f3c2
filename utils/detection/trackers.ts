/**
 * Applicant-tracking systems, job boards and the services they send with, one a line: domains, name, and how a customer shows
 * in the address where it does: `local` before the '@' (acme@myworkday.com), `subdomain` (jobs@acme.recruitee.com).
 */
export interface Tracker {
  domains: string[];
  name: string;
  customer: 'display' | 'local' | 'subdomain';
}

const LINES = `
greenhouse.io greenhouse-mail.io | Greenhouse | display
lever.co | Lever | display
ashbyhq.com | Ashby | display
myworkday.com workday.com myworkdayjobs.com | Workday | local
smartrecruiters.com | SmartRecruiters | display
icims.com | iCIMS | local
taleo.net oracle.com oraclecloud.com | Taleo | local
successfactors.com successfactors.eu sapsf.com | SuccessFactors | local
jobvite.com jobvite-inc.com | Jobvite | display
bamboohr.com | BambooHR | subdomain
breezy.hr breezy-mail.com | Breezy | subdomain
workable.com workablemail.com | Workable | display
recruitee.com | Recruitee | subdomain
teamtailor.com teamtailor-mail.com | Teamtailor | subdomain
personio.com personio.de personiomail.com | Personio | subdomain
jazzhr.com jazz.co applytojob.com resumator.com | JazzHR | subdomain
rippling.com | Rippling | display
gem.com | Gem | display
pinpointhq.com | Pinpoint | subdomain
comeet.co comeet.com | Comeet | display
avature.net | Avature | subdomain
brassring.com kenexa.com | BrassRing | local
ultipro.com ukg.com | UKG | local
paylocity.com | Paylocity | display
paycomonline.net | Paycom | display
adp.com | ADP | display
dayforce.com ceridian.com | Dayforce | display
cornerstoneondemand.com csod.com | Cornerstone | subdomain
eightfold.ai | Eightfold | local
phenom.com phenompeople.com | Phenom | display
beamery.com | Beamery | display
hirevue.com | HireVue | display
codility.com | Codility | display
hackerrank.com hackerrankforwork.com | HackerRank | display
codesignal.com | CodeSignal | display
testgorilla.com | TestGorilla | display
karat.com | Karat | display
wellfound.com angel.co | Wellfound | display
ycombinator.com | Y Combinator | display
linkedin.com | LinkedIn | display
indeed.com indeedemail.com | Indeed | display
glassdoor.com | Glassdoor | display
ziprecruiter.com | ZipRecruiter | display
monster.com | Monster | display
stepstone.de stepstone.com | StepStone | display
xing.com | Xing | display
welcometothejungle.com welcomekit.co | Welcome to the Jungle | display
hellowork.com | HelloWork | display
apec.fr | Apec | display
infojobs.net infojobs.com.br | InfoJobs | display
gupy.io gupy.com.br | Gupy | subdomain
catho.com.br | Catho | display
pracuj.pl | Pracuj | display
erecruiter.pl | eRecruiter | display
traffit.com | Traffit | subdomain
softgarden.io softgarden.de | Softgarden | subdomain
rexx-systems.com | rexx | subdomain
umantis.com haufe-umantis.com | Umantis | subdomain
d.vinci.de dvinci.de | d.vinci | subdomain
prescreen.io onlyfy.io onlyfy.jobs | onlyfy | subdomain
concludis.de | concludis | subdomain
join.com | JOIN | display
jobylon.com | Jobylon | display
varbi.com | Varbi | subdomain
reachmee.com | ReachMee | subdomain
tribepad.com | Tribepad | subdomain
jobtrain.co.uk | Jobtrain | display
eploy.net | Eploy | subdomain
applied.com beapplied.com | Applied | display
hireful.co.uk | Hireful | display
freshteam.com | Freshteam | subdomain
zohorecruit.com zoho.com | Zoho Recruit | display
manatal.com | Manatal | display
bullhorn.com bullhornmail.com | Bullhorn | display
loxo.co | Loxo | display
crelate.com | Crelate | display
naukri.com | Naukri | display
hirist.com | Hirist | display
instahyre.com | Instahyre | display
dice.com | Dice | display
otta.com | Otta | display
hired.com | Hired | display
triplebyte.com | Triplebyte | display
homerun.co | Homerun | subdomain
recruitcrm.io | Recruit CRM | display
factorialhr.com | Factorial | subdomain
kenjo.io | Kenjo | subdomain
talentsoft.com cegid.com | Talentsoft | subdomain
flatchr.io | Flatchr | display
digitalrecruiters.com | DigitalRecruiters | display
taleez.com | Taleez | display
beetween.com | Beetween | display
zucchetti.it | Zucchetti | display
inrecruiting.com | Inrecruiting | subdomain
altamiraweb.com | Altamira | subdomain
jobbank.dk jobindex.dk | Jobindex | display
hr-manager.net | HR Manager | display
emply.com emply.net | Emply | subdomain
webcruiter.no webcruiter.com | Webcruiter | display
jobbnorge.no | Jobbnorge | display
finn.no | FINN | display
laura.fi | Laura | display
kuntarekry.fi | Kuntarekry | display
duunitori.fi | Duunitori | display
lmc.eu jobs.cz prace.cz teamio.com | Teamio | display
profesia.sk | Profesia | display
profession.hu | Profession | display
ejobs.ro bestjobs.eu hipo.ro | eJobs | display
kariyer.net | Kariyer.net | display
hh.ru headhunter.ru hh.kz | HeadHunter | display
superjob.ru | SuperJob | display
huntflow.ru huntflow.ai | Huntflow | display
work.ua robota.ua rabota.ua | Work.ua | display
cleverstaff.net | CleverStaff | display
bayt.com akhtaboot.com wuzzuf.net tanqeeb.com | Bayt | display
alljobs.co.il drushim.co.il comeet.co.il | AllJobs | display
rikunabi.com mynavi.jp en-japan.com doda.jp bizreach.jp green-japan.com wantedly.com hrmos.co herp.cloud talentio.com | HRMOS | display
saramin.co.kr jobkorea.co.kr wanted.co.kr greetinghr.com | Wanted | display
zhipin.com bosszhipin.com zhaopin.com 51job.com liepin.com lagou.com mokahr.com beisen.com 104.com.tw 1111.com.tw cakeresume.com | Zhaopin | display
shine.com foundit.in timesjobs.com keka.com darwinbox.com darwinbox.in | Shine | display
vietnamworks.com topcv.vn careerbuilder.vn itviec.com | VietnamWorks | display
jobstreet.com jobstreet.co.id glints.com kalibrr.com karir.com | JobStreet | display
csc.gov | CSC | display
calendly.com | Calendly | display
goodtime.io | GoodTime | display
modernloop.io | ModernLoop | display
sendgrid.net mailgun.org amazonses.com sparkpostmail.com mandrillapp.com | mail services | display`;

export const trackers: Tracker[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [domains = '', name = '', customer = ''] = line.split(' | ');
    return {
      domains: domains.split(' '),
      name,
      customer: customer === 'local' || customer === 'subdomain' ? customer : 'display',
    };
  });
