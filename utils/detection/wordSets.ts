/** Words that are the same for all languages' names: what may stand in one, and what never begins one. */

/** Small words inside names: 'University of Carrowmore', 'Maison de la Presse'. */
export const CONNECTORS =
  'of and de du des la le the for und et y e di van der da do del della dos das den het och og i és ja și ve και и та dan và für pour pro zur zum im am';

export const ARTICLES =
  'the a an der die das den dem ein eine einer einem le la les l un une el los las il lo gli o os a as het de';

/** Before these words in a sender's name a person ends, and after them stands a company, and so in a subject. */
export const PLACES = 'at bei chez presso bij hos @';

/** Legal forms of one word; those of several are in `legalForm.ts`. */
export const LEGAL_WORDS = `gmbh mbh ag kg kgaa ohg ug inc incorporated llc llp ltd limited plc corp corporation sas sasu sarl sa sl slu spa srl
  lda ltda bv nv oy oyj ab asa as aps pty pvt se kft zrt nyrt bt sro oü ou ooo ооо оао пао зао ао тов пат tbk pt cv eirl`;

/** Words that begin a sentence or a greeting with a capital and are no name. */
export const NO_NAMES = `we i you they our your the this that these after unfortunately thank thanks dear hello hi please while
  although however as if at in on with for from to it a an best kind regards sincerely hiring recruiting and but or not no he she monday
  tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
  december wir sie ihre ihr ihnen leider vielen danke sehr nach der die das den dem und mit bei für nous vous votre merci après
  malheureusement cordialement le la les el los las tras gracias lamentablemente no su tu nos il lo dopo purtroppo o os após
  infelizmente de het een helaas na niestety dziękujemy po berlin london paris madrid remote home office english german french spanish
  technical senior junior lead principal staff uns unserem unser unserer notre nuestra nuestro`;

/** Words that stand in a department's name and in everything else. */
export const LINKS = `at for from the of and to via do not no us ta help info work service services early news email mail desk office
  global partner partners experience support hello inbox update updates candidate candidates selection application applications das die
  der für von ihr ihre dein deine euer les des votre notre del nuestro voor het jouw met con noi spraw de d l la le du di da do e y et
  und og och i a z w all any employee employer admin university campus reply please answer relations tu su il lo o os`;

/** Words that stand in the name of an institution, a shop, an office, and in no human's. */
export const INSTITUTIONS = `bank hotel hospital clinic school college university institute museum theatre theater restaurant cafe bakery farm council
  agency office department ministry board committee commission group studio foundation association society library church journal gazette
  magazine newsletter alerts alert services systems solutions technologies logistics care press media robotics energy
  gemeinde gemeindeverwaltung stadtverwaltung stadt stadtwerke landratsamt amt klinik klinikum krankenhaus spital schule gymnasium hochschule
  universität kanzlei praxis apotheke werkstatt tischlerei zimmerei schreinerei bäckerei gasthof gasthaus verlag redaktion verwaltung
  hausverwaltung volkshochschule zentrum verein stiftung dekanat institut bibliothek sparkasse drogerie gärtnerei handwerk
  mairie commune clinique hôpital école écoles lycée collège université institut musée théâtre boulangerie agence cabinet société
  groupe maison atelier association fondation bureau secrétariat direction espace pôle alertes quincaillerie brasserie intérim
  ayuntamiento clínica hospital escuela colegio universidad instituto museo teatro panadería agencia estudio grupo talleres taller
  fundación asociación oficina secretaría dirección coordinación unidad tribunal revista boletín inmobiliaria comisión portal avisos
  comune comune ospedale scuola istituto università museo teatro panificio agenzia studio gruppo fondazione associazione ufficio segreteria
  immobiliare rivista cooperativa trattoria
  câmara prefeitura escola universidade museu padaria agência fundação associação secretaria comissão livraria farmácia colégio oficina
  imobiliária alerta
  gemeente ziekenhuis kliniek school hogeschool universiteit museum theater bakkerij bureau stichting vereniging kinderopvang uitgeverij
  woningbouw praktijk rederij huisartsenpraktijk
  urząd szpital szkoła przedszkole uniwersytet muzeum teatr piekarnia agencja fundacja stowarzyszenie biuro sekretariat zarząd wspólnota
  redakcja kancelaria gmina
  kommun kommunen kommune sjukhus sjukhuset sykehus sykehuset hospitalet skola skolan skole skolen universitet museet teatern teatret bageri
  bageriet bakeri byrå stiftelse stiftelsen förening forening forlag förlag redaktionen redaksjonen
  kunta kaupunki sairaala koulu yliopisto ammattikorkeakoulu museo teatteri leipomo toimisto asianajotoimisto säätiö yhdistys kirjaamo
  osuuspankki marjatila ravintola hyvinvointialue vuokrakodit
  úřad nemocnice škola univerzita muzeum divadlo pekárna agentura nadace spolek kancelář redakce hotel obec město
  polgármesteri önkormányzat kórház iskola óvoda egyetem múzeum színház pékség iroda ügyvédi alapítvány egyesület szerkesztőség bank étterem
  primăria spitalul școala liceul universitatea muzeul teatrul brutăria agenția fundația asociația cabinetul inspectoratul registratura
  secretariatul editura tabăra magazin
  νοσοκομείο κλινική σχολείο πανεπιστήμιο μουσείο θέατρο φούρνος γραφείο δήμος ίδρυμα σύλλογος ξενοδοχείο τράπεζα εκδόσεις περιοδικό
  банк больница клиника школа университет институт музей театр пекарня агентство фонд администрация министерство комитет редакция кафе
  ресторан гостиница отель завод компания группа студия лікарня клініка університет інститут пекарня агенція міністерство редакція кав'ярня
  готель завод компанія група студія
  koleji dergisi dairesi başkanlığı çiftliği emlak tiskárna banka
  hastanesi hastane okulu üniversitesi müzesi tiyatrosu fırını ajansı vakfı derneği belediyesi bakanlığı bankası oteli lokantası kliniği
  yayınları eczanesi holding lojistik
  شركة مؤسسة بنك مستشفى جامعة وزارة إدارة قسم مجلة مدرسة مدارس مكتب نشرة منصة مجموعة جمعية معهد مركز حضانة مطعم فندق صيدلية صيدليات مخبز
  مقهى أسواق بلدية مسرح عيادات عيادة سكرتارية هيئة لجنة دار
  מחלקת אגף תיאטרון חברת בית עיריית אוניברסיטת מכללת בנק משרד מרכז מאפיית קבוצת רשת עמותת מועצת צוות מערכת מסעדת מלון מלונות ועדת קופת
  बैंक विद्यालय अस्पताल कंपनी संस्थान मंत्रालय विश्वविद्यालय निगम समिति होटल स्कूल कार्यालय सेवा पत्रिका शाखा प्रभारी नगर परिषद ट्रांसपोर्ट प्रॉपर्टी न्यूज़लेटर
  φαρμακείο ναυτιλιακή ξενώνας φεστιβάλ συνεταιρισμός типография друкарня агенція лікарня клініка аптека журнал bistro бистро főosztály
  osztály panitia apotek sekolah universitas yayasan dinas kantor toko restoran koperasi`;

/** Behind which a role stands: as what, for what, to what. */
export const ROLE_LINKS =
  'as for als zum zur für som come per da quale como por para comme pour voor til till för for jako za na ca pentru de mint için как для на в як за ως για sebagai untuk làm cho';
