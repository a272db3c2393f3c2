import type { Language } from '../language';

/** Polish. */
export default {
  tag: 'pl',
  common:
    'i w na z do nie się że jest za o to dla od jak oraz po przez ale twoja twojej twoje twój pani pana państwa państwu dziękujemy dzień dobry nam nas nasz naszej naszym jesteśmy niestety tym w ramach był być',
  conditional: 'jeśli jeżeli gdyby gdy',
  negation: 'nie brak',
  barriers: 'jeszcze wahaj',
  sets: {
    app: 'aplikacja aplikacji aplikację aplikacją kandydatura kandydatury kandydaturę kandydaturze zgłoszenie zgłoszenia zgłoszeniu cv profil',
    job: 'stanowisko stanowiska stanowisku oferta oferty ofertę praca pracy pracę rola roli rolę staż stażu praktyki posada wakat pozycja pozycję',
    people:
      'kandydata kandydatów kandydatem kandydatami kandydatki kandydatkę kandydatom osobę osoby osób osobami osobie kandydat kandydaci kandydaturę',
    other: 'inny inną innego inne innych innym innymi jedną',
  },
  outcomes: {
    rejected: {
      5: [
        'stanowisk*|posad*|miejsce|ofert* .. dostał|dostała|otrzymał|otrzymała|objął|objęła|obejmie .. ktoś|inn*|inny',
        'nie .. {app} .. (do) kolejnego|dalszego|następnego|dalszym|wybrana|rozpatrzona|zakwalifikow*|rozpatrywana|zaakceptowana',
        '{app} .. nie .. został* .. zakwalifikow*|wybrana|wybrane|przyjęt*|zaakceptow*|rozpatrzon*',
        '{app} .. został* odrzucon*',
        'nie .. zakwalifik*|zaprosi* .. kolejnego|dalszego|następnego|rozmow*|etapu',
        'nie .. kontynuować|kontynuowali|kontynuacji|kontynuowania .. procesu|rekrutacji|{app}|współpracy|państwem',
        '{other} {people} .. wybra*|zdecyd*|spełnia*',
        'wybraliśmy|wybraniu|wybrać|wybrano|zdecydowaliśmy|kontynuować|kontynuowanie|wyborze|zdecydowano ... {other} {people}',
        'na|o {other} {people}',
        '{people} którego|której|których|który|która ... bardziej|lepiej|najlepiej|pełni',
        'rekrutacja|rekrutację|proces|stanowisko|procesu .. (został*) .. zamknięt*|anulowan*|wstrzyman*|zawieszon*|obsadzon*|zakończeniu|zamknięciu|odwołan*',
        'zakończeniu|zakończyć|zakończenie .. procesu|proces|udział|rekrutacji .. (z|na) .. obecnym|tobą|panem|panią|etapie|państwa',
        'nie .. zaproponować|zaoferować .. {job}|zatrudnienia|współpracy',
        'odrzucon*|odrzucić|odrzuciliśmy .. {app}',
      ],
      4: [
        'nie .. został*|zostal* .. wybran*|zakwalifikow*',
        'nie .. wybran*|zakwalifikow*|kontynuować|przejść',
        'nie .. kolejnego|dalszego|następnego etapu',
        'nie zdecydowaliśmy|zdecydowano .. się',
        'nie .. spełnia|odpowiada .. wymag*|oczekiwan*|potrzeb*',
        'negatywn* .. decyz*|wynik',
        'decyzja|decyzję|odpowiedź .. negatywn*|odmown*',
      ],
      2: [
        'niestety ... nie|inn*',
        'przykro|przykrością|żalem .. informujemy|poinformować|zawiadamiamy|nam|mi',
        'niestety .. informujemy|poinformować',
      ],
      1: [
        'niestety',
        'po .. dokładnej|analizie|rozważeniu|przeanalizowaniu',
        'życzymy ... powodzenia|sukcesów|poszukiwaniach|karierze',
        'powodzenia|sukcesów',
        'zachęcamy .. aplikowania|śledzenia|udziału|ponownego',
        'przyszłych|przyszłości|kolejnych rekrutacji|rekrutacjach|procesach|ofert',
        'baz* .. kandydatów|danych',
        'dużą|duża|wiele|wielu liczb*|zgłoszeń|kandydatów',
      ],
    },
    offer: {
      5: [
        'przyjemnością|miło|cieszymy|przyjemność ... zaoferować|zaproponować|oferta|ofertę|zatrudnienie|zatrudnienia|stanowisko',
        'ofertę|oferta pracy .. załącz*|akcept*|warunk*|przesył*|podpis*',
        'zaoferować|zaproponować .. stanowisko|pracę|umowę|współpracę',
        'umow* o pracę',
        'gratulacje|gratulujemy',
        'list intencyjny',
        'witamy w zespole|naszym',
      ],
      2: ['wynagrodzenie|wynagrodzenia|pensja', 'ofertę|oferta'],
    },
    interview: {
      6: [
        'przełożyć|przesunąć|przełożenie|zmienić|zmianę|przełożona|przełożone .. rozmow*|spotkani*|termin|terminu',
        'rozmow*|spotkani* .. przełoż*|przesun*|przenie*',
        'inny|nowy|inną termin|godzin*|dat*',
      ],
      5: [
        'zaprosić|zapraszamy|zaproszenie|umówić|zapraszam|zaplanować ... rozmow*|spotkani*|wywiad',
        'rozmow*|spotkani* .. potwierdz*|odbędzie|zaplanowan*|umówion*',
        'chcielibyśmy|chciałabym|chciałbym .. porozmawiać|spotkać|poznać',
        'twoja|twoją|proszę|jaka|pani|pana dostępność|terminy|dostępności',
      ],
      2: ['rozmow* kwalifikacyjn*|rekrutacyjn*', 'dostępność|dostępności'],
    },
    assessment: {
      5: [
        'wykonanie|wykonać|rozwiązanie|rozwiązać|wypełnić|wypełnienie|zapraszamy|ukończyć .. test*|zadani*|ankiet*|kwestionariusz*',
        'zadanie|test|zadania|testu rekrutacyjn*|techniczn*|online|kompetencji',
      ],
      2: ['test|testu|zadanie|zadania'],
    },
    received: {
      5: [
        'otrzymaliśmy|wpłynęła|dotarła|otrzymano|potwierdzamy ... {app}',
        '{app} .. został* .. przesłan*|otrzyman*|wysłan*|zarejestrowan*|przyjęt*',
        'dziękujemy|dziękuję .. {app}|aplikowanie|przesłanie|zgłoszenie|nadesłanie',
        'analizujemy|przeanalizujemy|zapoznamy|rozpatrzymy .. {app}',
      ],
      3: ['skontaktujemy|odezwiemy|skontaktować .. się', 'wybranymi kandydatami|osobami'],
      1: ['aplikacj*', 'zgłoszenie'],
    },
    feedback: {
      6: [
        'chętnie .. feedback*|informacj*|wskazówk*|opini*',
        'prośb*|poprosił*|pytanie|prosił* .. feedback*|informacj*|wskazówk*',
        'oto|poniżej|przesyłam|przekazuję .. feedback*|informacj*|wskazówk*|uwag*',
      ],
      5: [
        'feedback* od|z|po (zespołu|rozmowy|rozmowie|panelu)',
        'obszar*|mocne .. rozwoju|poprawy|strony',
        'moja|nasza rada|sugestia',
      ],
      1: ['feedback*|wskazówki'],
    },
    withdrawn: {
      8: [
        'wycofać|wycofuję|rezygnuję|zrezygnować|rezygnacja|wycofanie .. (z|swoją|moją|mojej|udziału|swojej) .. {app}|rekrutacji|procesu|udziału',
        'przyjąłem|przyjęłam|przyjęcie .. inn* ofert*|propozycj*|prac*',
      ],
      5: ['wycofan* .. {app}|kandydatur*'],
    },
  },
  known: {
    interview: {
      6: [
        'przełożyć|przesunąć|przenieść|przekładam|przełożymy|odwołać .. rozmow*|spotkani*|termin*',
        'rozmow*|spotkani*|termin* .. przełożyć|przesunąć|przenieść|przełożona|przesunięt*',
        'zaprasz*|zaprosić|spotkać .. ostatni*|drug*|kolejn*|następn*|finałow* etap*|rozmow*|rund*|spotkani*',
      ],
      5: [
        'pasuje|pasowałby|pasowałoby|pasowałaby|odpowiada|odpowiadałby .. poniedział*|wtor*|środ*|czwart*|piąt*|jutro|termin*|godzin*',
        'poniedział*|wtor*|środ*|czwart*|piąt*|jutro .. pasuje|pasowałby|pasowałoby|odpowiada',
      ],
      3: ['poznać .. zespół|założyciel*'],
    },
    rejected: {
      5: [
        'wybór|decyzja padł|padła',
        'wybrali|wybrał|wybrała|zdecydowali .. inn*|kogoś|kogo',

        'wybraliśmy|wybrano|zatrudniliśmy|zatrudnimy kogoś|inną|innego|inna (innego) (osobę|kandydat*)',
        'stanowisk*|miejsce .. dostał|dostała|otrzymał|otrzymała|zajął|objął|objęła .. ktoś|inn*',
      ],
      4: ['tym razem (się) nie|odmow*', 'tym razem .. nie udało', 'kogoś|ktoś innego|inny'],
      3: ['nie udało', 'inn* kandydat*|osob*', 'nie .. dobr*|lepsz* wiadomości', 'złe|złą wiadomości|wiadomość'],
      1: ['niestety|przykro', 'trudn*'],
    },
    feedback: {
      5: [
        'zabrakło|brakowało|brakło .. konkret*|przykład*|nam|mi|liczb*|test*',
        'radzę|radziłbym|radziłabym|sugeruję|proponuję (też) poćwiczyć|popracować|przygotow*|ćwiczyć',
        'moja|nasza|mała rada|wskazówka|sugestia',
        'warto .. poćwiczyć|popracować|przygotować|powtórzyć',
      ],
      3: [
        'bardzo|naprawdę|zbyt|dość dobrze|jasno|szybko|ogólnie|ciekawie|wyraźnie',
        'wyjaśni*|pokaza*|odpowi*|opowi*|przedstawi* .. bardzo|zbyt|dość|dobrze|jasno|szybko',
        'konkretn* przykład*|liczb*',
        'następnym razem',
        'podoba* .. się|nam|mi .. pan*|twoj*|jak|sposób|że',
        'mocn*|słab* stron*|punkt*',
      ],
      1: ['oczywiście|chętnie', 'szczerze'],
    },
    offer: { 5: ['{job} jest twoj*|pan*'], 3: ['kiedy .. zacząć|rozpocząć'] },
    assessment: { 3: ['małe|krótkie|krótki|niewielkie zadanie|ćwiczenie|test'] },
  },
  hiring: {
    3: [
      'rekrutacj*|rekrutacyjn*|rekruter*',
      'aplikacj*|kandydatur*|aplikowani*|aplikow*',
      'kandydat*',
      'rozmow* kwalifikacyjn*',
      'zatrudnieni*',
    ],
    2: ['stanowisk*', 'cv|życiorys', 'ofert* pracy', 'staż|stażu|praktyk*', 'hr|kadr'],
    1: [
      'prac*',
      'doświadczeni*|umiejętności|kwalifikacj*',
      'zespoł*|zespół',
      'firm*',
      'zainteresowani*',
      'zgłoszeni*',
      'karier*',
      'rozmow*',
    ],
  },
  foreign: {
    6: [
      'wiz*|pobyt*|paszport*|ambasad*|obywatelstw*',
      'kredyt*|pożyczk*|hipote*',
      'mieszkani*|najem|wynajem|wynajm*|lokal*',
      'studia|studiów|uczelni*|uniwersytet*|szkoł*|szkoły|przyjęci* .. studia',
      'manuskrypt*|czasopism*|recenzent*|recenzj*|artykuł*|abstrakt*|redakcj*',
      'zwrot pieniędzy|środków|należności|płatności',
      'stypendi*|dotacj*|grant*|zasił*',
      'pull|merge request',
    ],
    4: [
      'zamówieni*|dostaw*|przesyłk*|paczk*|produkt*',
      'bilet*|koncert*|rezerwacj*|lot|hotel*|wydarzeni*',
      'ubezpieczeni*|szkod*|polis*',
      'konferencj*|referat*',
      'wniosek|wniosku',
    ],
    2: ['faktur*|płatno*|konto|konta|bank*', 'klient*'],
  },
  bulk: {
    6: [
      'poza biurem',
      'nieobecn*|urlop*',
      'nowe oferty',
      'oferty .. dla ciebie',
      'alert* pracy',
      'trafiłem|trafiłam|znalazłem|znalazłam .. profil',
      'radzić|poradzić .. odrzuceni*|odmow*',
    ],
    3: ['newsletter*', 'czytaj więcej|dalej', 'aplikuj teraz|już', 'porad*|webinar*|kurs*'],
    1: ['wypisz|zrezygnuj .. subskrypcji', 'prywatności'],
  },
  stages: {
    final: ['ostatni*|final*|końcow* etap*|rozmow*|rund*'],
    interview: ['rozmow* (kwalifikacyjn*|rekrutacyjn*)', 'spotkani*'],
    assessment: ['test*|zadani* rekrutacyjn*|techniczn*|online'],
    screen: ['rozmow* telefoniczn*|wstępn*'],
    application: ['aplikacj*|kandydatur*|aplikow*|zgłoszeni*', 'zainteresowanie'],
  },
  companyAfter: [
    '{job} w firmie|spółce',
    '{job} w',
    'zainteresowanie firmą|ofertą|pracą (w|firmy)',
    'rekrutacji|rekrutacja|zespół|zespole|firmie|firmy|pracy|praca (do|w|firmy)',
    'do|w firmy|firmie|spółki|spółce',
  ],
  roleAfter: [
    'na|stanowisko|stanowiska|stanowisku|roli|rolę (stanowisko)',
    '{app}|rekrutacji|rekrutacja na (stanowisko|ofertę|rolę)',
  ],
  roleEnd: 'w i oraz nie został została zostało po niestety z dziękujemy ref nr otrzymaliśmy do',
  roleWords:
    'inżynier* programist* analityk* kierownik* dyrektor* specjalist* koordynator* asystent* księgow* sprzedawc* handlow* konsultant* architekt* projektant* pielęgniark* nauczyciel* lekarz* prawnik* kelner* kucharz* kierowc* magazynier* mechanik* elektryk* recepcjonist* sekretark* stażyst* praktykant* pracownik* doradc* technik* operator* grafik* tester* menedżer* redaktor* administrator*',
  department: 'rekrutacja rekrutacji kariera zespół zespołu dział działu hr kadry praca pracy ds do spraw',
  signOff: [
    'z poważaniem|pozdrowieniami|wyrazami',
    'pozdrawiam|pozdrawiamy|pozdrowienia',
    'serdecznie pozdrawiam|pozdrawiamy',
    'z pozdrowieniami',
    'łączę pozdrowienia',
    'powodzenia',
  ],
} satisfies Language;
