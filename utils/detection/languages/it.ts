import type { Language } from '../language';

/** Italian. */
export default {
  tag: 'it',
  common:
    'il la le gli di che e per con un una non è sono ha abbiamo del della dei nel alla tua tuo sua suo ti grazie gentile ciao come anche questo questa nostro nostra purtroppo siamo più',
  conditional: 'se qualora',
  negation: 'non né',
  barriers: 'ancora esitare esiti',
  sets: {
    app: 'candidatura candidature domanda profilo cv curriculum',
    job: 'posizione ruolo offerta lavoro posto impiego stage tirocinio incarico opportunità',
    people: 'candidato candidati candidata candidate candidatura candidature profilo profili persona persone',
    other: 'altro altri altra altre un',
  },
  outcomes: {
    rejected: {
      5: [
        '{app} .. non .. stata|stato|selezionat*|accettat*|accolt*|scelt*|proseguir*|procedere|avanti|rispecchia|corrisponde|considerat*',
        'non .. proseguire|procedere|proseguiremo|procederemo|continuare|andare|proseguiamo .. {app}|selezione|processo|te|lei|avanti|iter',
        'proseguire|procedere|continuare|scelto|selezionato|optato|optare|preferito|proseguito|orientati|orientarci|scegliere|andare ... {other} {people}',
        '{other} .. {people} .. selezionat*|scelt*|linea|corrispond*|adatt*',
        '{people} .. più|maggiormente in|aderent*|vicin*|adatt*|corrispondent*|allineat*|idone*',
        '{job} .. (è|e|stata|stato|già) .. coperta|coperto|ricoperta|chiusa|cancellata|annullata|assegnata|sospesa|congelata|occupata',
        'blocco|congelamento|sospensione delle|di assunzioni',
        'non .. (sei|è|stato|stata) selezionat*|scelt* ... {job}|selezione|fase|posizione',
        'non .. offrirti|offrirle|offrir* .. {job}|colloquio',
        'respinta|rifiutata|scartata|respingere|rifiutare .. {app}',
        '{app} .. respinta|rifiutata|scartata',
        'esito negativo',
      ],
      4: [
        'non .. selezionat*|scelt*|idone*|proseguir*|procedere|proseguiremo|procederemo',
        'non .. dare|dato (un) seguito',
        'non .. passare|passato|superato .. fase|selezione|step',
        '{other} {people}',
        'non .. linea|corrisponde|rispecchia|soddisfa',
        'esito .. non .. positivo',
        'deciso|scelto di non',
      ],
      2: [
        'dispiace|spiacenti|spiace|rammarico|dispiaciuti .. informar*|comunicar*|dover*|di',
        'purtroppo .. non|altri',
        'purtroppo .. informar*|comunicar*',
      ],
      1: [
        'purtroppo',
        'dopo .. attenta|attento|accurata',
        'auguriamo|auguro|augurandoti|augurandole ... futuro|successo|bocca|meglio|carriera|ricerca',
        'in bocca al',
        'conserveremo|terremo|manterremo|conservare|tenere .. {app}|dati|database|considerazione',
        'future|futuro|altre opportunità|posizioni|selezioni|candidature',
        'elevato|alto|gran numero',
        'nostro database',
      ],
    },
    offer: {
      5: [
        'lieti|felici|piacere|felice|lieto di ... offrir*|proporr*|proporti|offerta|assunzione|comunicar* .. {job}|contratto|assunzione|posizione|selezionat*',
        'offrirti|offrirle il|la|un|una posizione|ruolo|contratto|posto',
        'lettera (di) assunzione|impegno|offerta',
        'proposta (di) assunzione|contrattuale|lavoro',
        'congratulazioni|complimenti',
        'contratto di lavoro|assunzione',
        'benvenuto|benvenuta nel|in|a team|squadra',
      ],
      2: ['stipendio|retribuzione|ral|assunzione', 'offerta'],
    },
    interview: {
      6: [
        'spostare|posticipare|rimandare|riprogrammare|rinviare|spostato|rinviato|anticipare .. colloquio|incontro|call|intervista|chiamata',
        'colloquio|incontro|call|intervista .. spostare|posticipare|rimandare|rinviare|spostato|posticipato|rinviato|riprogrammare',
        'altra|nuova|nuovo|altro data|orario|giorno',
      ],
      5: [
        'invitar*|invitiamo|invito|fissare|organizzare|programmare|concordare|convocare|pianificare ... colloquio|incontro|intervista|call|videochiamata',
        'colloquio .. confermato|fissato|conferma|conoscitivo|programmato',
        'vorremmo|piacerebbe|desideriamo|vorrei|volentieri conoscerti|conoscerla|incontrarti|incontrarla|parlare',
        'tua|sua|tue|sue disponibilità',
      ],
      2: ['colloquio', 'disponibilità'],
    },
    assessment: {
      5: [
        'completare|svolgere|effettuare|compilare|invitiamo|sostenere .. test|prova|questionario|esercizio|assessment|valutazione',
        'test|prova tecnico|tecnica|online|attitudinale|pratica',
      ],
      2: ['test|assessment|prova'],
    },
    received: {
      5: [
        'ricevuto|ricezione|ricevuta .. {app}',
        '{app} .. (è|stata) .. ricevuta|inviata|registrata|inoltrata',
        'grazie|ringraziamo|ringraziarti|ringraziarla ... {app}|candidato|candidarti|inviato|candidata|esserti',
        'valuteremo|esaminare|valutare|esamineremo|valutando|analizzeremo .. {app}',
      ],
      3: ['contatteremo|ricontatteremo|contattare|contatto', 'al|il più presto'],
      1: ['candidatura'],
    },
    feedback: {
      6: [
        'volentieri|lieti|felice|piacere .. feedback|riscontro|consiglio|consigli|suggerimenti',
        'richiesta di|chiesto (un) .. feedback|riscontro|consigli',
        'ecco|condivido|condividere .. feedback|consigli|suggerimenti|osservazioni',
      ],
      5: [
        'feedback da|del|dal|della (team|panel|colloquio|selezione)',
        'aree|punti|margini di miglioramento|forza',
        'mio|nostro|un consiglio',
      ],
      1: ['feedback|consiglio|consigli'],
    },
    withdrawn: {
      8: [
        'ritirare|ritiro|ritirato|ritirata .. mia candidatura',
        'ho accettato .. altra|altro|un offerta|posto|posizione|ruolo',
        'hai ritirato .. candidatura',
      ],
      5: ['ritirata|ritiro .. tua|sua candidatura', 'rinuncio|rinunciare|declinare .. offerta|selezione|posizione'],
    },
  },
  hiring: {
    3: [
      'candidatura|candidature|candidarti|candidato|candidati',
      'selezione|selezioni|recruiting|reclutamento|assunzioni',
      'risorse umane',
      'colloquio|colloqui',
      'offerta|ricerca di lavoro',
    ],
    2: ['posizione|ruolo|mansione', 'curriculum|cv', 'tirocinio|stage|impiego', 'posizioni aperte'],
    1: [
      'profilo|profili',
      'esperienza|competenze',
      'opportunità',
      'azienda',
      'interesse',
      'team',
      'professional*',
      'lavoro',
      'carriera',
    ],
  },
  foreign: {
    6: [
      'visto|permesso|soggiorno|cittadinanza|consolato|ambasciata',
      'prestito|mutuo|finanziamento|credito',
      'affitto|appartamento|casa|inquilino|locazione|alloggio',
      'ammissione|iscrizione|università|studente|laurea|scuola',
      'manoscritto|rivista|revisori|articolo|abstract|redazione|sottomissione',
      'rimborso|rimborsare',
      'borsa|contributo|bando|sussidio',
      'pull|merge request',
    ],
    4: [
      'ordine|ordini|consegna|pacco|spedizione|prodotto',
      'biglietto|biglietti|concerto|prenotazione|volo|hotel|evento',
      'assicurazione|sinistro|polizza',
      'conferenza|convegno|relazione',
    ],
    2: ['fattura|pagamento|conto|banca', 'cliente|clienti|assistenza'],
  },
  bulk: {
    6: [
      'fuori ufficio|sede',
      'nuove|nuovi offerte|annunci|lavori',
      'offerte|lavori .. per te',
      'ho|abbiamo visto|trovato .. profilo',
      'affrontare|superare|dopo .. rifiuto|rifiuti',
    ],
    3: ['newsletter', 'leggi tutto|anche', 'candidati ora|subito', 'consigli per', 'webinar|corso'],
    1: ['disiscriverti|cancellarti|disiscrizione', 'privacy'],
  },
  stages: {
    final: ['ultimo|finale|ultima colloquio|fase|step', 'colloquio|fase finale'],
    interview: ['colloquio|colloqui|intervista', 'nostro incontro', 'conoscerti|conoscerla|incontrarti'],
    assessment: ['test|prova|esercizio tecnico|tecnica|pratica|online'],
    screen: ['colloquio|chiamata telefonico|telefonica|conoscitiva|conoscitivo'],
    application: ['candidatura|candidarti|candidato', 'interesse per|in'],
  },
  companyAfter: [
    'interesse per|in|verso (la|l) (azienda|società) (di)',
    '{job} presso|in|a|di',
    '{job} di|come|da .. presso|in',
    'presso|lavorare (per|con|in)',
    'team|azienda|società|selezione|recruiting|gruppo|hr di|del|della',
    'candidatura|candidarti|candidato a|in|presso|per',
  ],
  roleAfter: [
    '{job} di|come|da|per',
    'candidatura|candidarti|candidato|interesse|selezione|colloquio per|come|a|al|alla (la|il|nostra) (posizione|ruolo|offerta) (di|come|da)',
    'posizione|ruolo',
    'come',
  ],
  roleEnd: 'presso in con e non è abbiamo ha nella nel ma purtroppo siamo sede rif riferimento che per',
  roleWords:
    'ingegnere sviluppatore sviluppatrice programmatore analista responsabile direttore direttrice addetto addetta impiegato impiegata tecnico assistente contabile venditore commerciale consulente architetto infermiere infermiera insegnante docente medico avvocato cameriere cameriera cuoco autista operaio operaia magazziniere meccanico elettricista receptionist segretaria stagista tirocinante ricercatore ricercatrice redattore specialista coordinatore coordinatrice commesso commessa educatore educatrice farmacista grafico psicologo',
  department:
    'selezione risorse umane team ufficio personale il la di del della lavoro carriere lavora con noi candidature talenti servizio',
  signOff: [
    'cordiali|distinti|cari|migliori saluti',
    'cordialmente|saluti',
    'un caro|cordiale saluto',
    'buona giornata|fortuna',
    'a presto',
    'in fede',
    'grazie mille',
  ],
} satisfies Language;
