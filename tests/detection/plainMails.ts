import type { Outcome } from '@/utils/detection/detection';

/** Mails in plain words, as people write them when they know each other, and what only sounds like them. All composed. */

/** In a conversation known to be about an application: what it says, and the mail. */
export const informal: [Outcome, string][] = [
  ['interview', "Hi Sam, something came up at home, I can't make it tomorrow. Would Thursday at four work instead?"],
  [
    'interview',
    'Sorry to do this at short notice, but can we push our chat to next week? Monday or Tuesday are both fine for me.',
  ],
  [
    'interview',
    'Good news: everybody who met you wants to see you again. Can you come to the office on Friday and meet the rest of the team?',
  ],
  ['interview', 'You are through to the last round. It is with our two founders, an hour each. Which day suits you?'],
  ['interview', 'The team enjoyed it. We want you back for the second round on Tuesday at 10.'],
  ['interview', 'Leider muss ich unser Gespräch morgen verschieben, Jonas ist krank. Ginge auch Montag um elf?'],
  ['interview', 'Wir würden dich gern zur letzten Runde einladen, am Dienstag bei uns im Büro. Passt dir 14 Uhr?'],
  ['interview', 'Je dois malheureusement décaler notre rendez-vous de demain. Seriez-vous libre lundi à 11 h ?'],
  ['interview', 'Nous aimerions vous revoir pour le dernier tour, mardi à 10 h. Est-ce que cela vous convient ?'],
  ['interview', 'Tengo que mover nuestra charla de mañana, lo siento. ¿Te viene bien el lunes a las once?'],
  [
    'interview',
    "Ti va di tornare martedì per l'ultimo giro con i fondatori? Purtroppo devo spostare la chiacchierata di domani.",
  ],
  ['interview', 'Infelizmente preciso mudar a nossa conversa de amanhã. Pode ser segunda às 11?'],
  ['interview', 'Helaas moet ik ons gesprek van morgen verzetten. Kun je maandag om elf uur?'],
  ['interview', 'Niestety muszę przełożyć naszą jutrzejszą rozmowę. Czy pasuje Panu poniedziałek o 11?'],
  ['rejected', 'Hi Sam, I wish I had better news. It was close, but we picked the other person. Take care, Ilse'],
  ['rejected', "Hey Sam, it's a no from us this time, sorry. The others wanted somebody who has done maps before."],
  ['rejected', 'Sam, I am sorry: it did not work out this time. I liked our talks a lot.'],
  ['rejected', 'We talked about it for a long time and we are not going to take this further. I am sorry.'],
  ['rejected', 'Sorry for the wait. The seat is gone, somebody from inside took it.'],
  ['rejected', 'Quick and honest: we will not be hiring you for this one. You were second out of eighty.'],
  ['rejected', 'Hallo Sam, leider hat es diesmal nicht geklappt. Wir haben jemand anderen genommen.'],
  ['rejected', 'Leider muss ich dir absagen, es wurde jemand mit mehr Erfahrung.'],
  ['rejected', "Bonjour Sam, désolée, ce sera non cette fois : nous avons pris quelqu'un d'autre."],
  ['rejected', 'Hola Sam, lo siento mucho, esta vez no ha podido ser. Hemos elegido a otra persona.'],
  ['rejected', "Ciao Sam, mi dispiace, questa volta è un no. Abbiamo scelto un'altra persona."],
  ['rejected', 'Oi Sam, infelizmente desta vez não deu. Escolhemos outra pessoa.'],
  ['rejected', 'Hoi Sam, helaas, het is niet gelukt. We hebben voor iemand anders gekozen.'],
  ['rejected', 'Cześć Sam, niestety tym razem się nie udało. Wybraliśmy kogoś innego.'],
  [
    'feedback',
    'Sure. You explained the why very well, but you lost us in the details of the cache. Slow down and draw it.',
  ],
  [
    'feedback',
    'Of course! We liked how you asked questions. What was missing: you never tested your code. Practise that and you will be fine.',
  ],
  [
    'feedback',
    'Two things. First, prepare an example of a conflict; yours stayed vague. Second, your questions at the end were the best of all.',
  ],
  [
    'feedback',
    'Good question. Honestly it came down to domain knowledge. Work on your estimation, the numbers were off by a lot.',
  ],
  [
    'feedback',
    'Gern. Du hast sehr klar erklärt, aber beim Code bist du zu schnell gesprungen. Mein Tipp: erst den Test schreiben.',
  ],
  [
    'feedback',
    'Mit Vergnügen: gut war deine Ruhe. Gefehlt hat uns ein konkretes Beispiel. Beim nächsten Mal würde ich die Zahlen nennen.',
  ],
  [
    'feedback',
    'Bien sûr. Vous avez très bien expliqué le contexte, mais il nous a manqué un exemple concret. Travaillez la partie tests.',
  ],
  [
    'feedback',
    'Claro. Explicaste muy bien el contexto, pero nos faltó un ejemplo concreto. Yo practicaría las preguntas de diseño.',
  ],
  [
    'feedback',
    'Certo. Hai spiegato molto bene il contesto, ma ci è mancato un esempio concreto. Ti consiglio di esercitarti sui test.',
  ],
  ['feedback', 'Claro. Você explicou muito bem o contexto, mas faltou um exemplo concreto. Sugiro praticar os testes.'],
  [
    'feedback',
    'Natuurlijk. Je legde het heel goed uit, maar we misten een concreet voorbeeld. Ik zou de volgende keer de cijfers noemen.',
  ],
  [
    'feedback',
    'Oczywiście. Bardzo dobrze Pan wyjaśnił kontekst, ale zabrakło konkretnego przykładu. Radzę poćwiczyć testy.',
  ],
  ['offer', 'Sam, it is a yes from all of us. We want you on the team! When could you start?'],
  ['offer', 'Hi Sam, the job is yours if you want it. The contract follows tomorrow.'],
  [
    'rejected',
    'Dear Sam, we spoke about you for an hour. In the end the others had a slight edge, and we are going with one of them. I am sorry.',
  ],
  ['rejected', 'Hi Sam, sadly we will have to leave it here. You were great to talk to.'],
  ['rejected', 'Hi Sam, no luck this time I am afraid. The vote went three to two for the other candidate.'],
  ['rejected', 'I hate writing these. We hired someone internally, so there is no seat left.'],
  ['rejected', 'Hallo Sam, wir haben lange überlegt und uns am Ende gegen dich entschieden. Tut mir leid.'],
  ['rejected', "Bonjour Sam, après discussion nous n'irons pas plus loin ensemble. Désolé."],
  ['rejected', 'Hola Sam, al final nos quedamos con otro candidato. Lo siento.'],
  ['interview', 'Hi Sam, my train is stuck. Can we make it 15:00 instead of 14:00?'],
  [
    'interview',
    'Would you have half an hour for Henrike this week? She is our head of engineering and would like to ask you two or three things.',
  ],
  ['interview', 'Hi Sam, the call with Jonas has to move: he is ill. Is Friday OK?'],
  ['interview', 'Great news, we would like to see you for one more conversation, on site this time.'],
  ['interview', 'Hallo Sam, kannst du auch am Mittwoch? Der Dienstag klappt bei uns nicht.'],
  ['interview', 'Bonjour Sam, serait-il possible de se voir plutôt jeudi ?'],
  [
    'feedback',
    'Hi Sam, fair question. Your code was clean. We had doubts about the way you handled the failing test: you changed the test instead of asking.',
  ],
  ['feedback', 'Glad you ask. Try to talk less about tools and more about the people who use them.'],
  [
    'feedback',
    'Honestly, nothing you did wrong. The other person had run the same migration before. If I had to name one thing: be bolder about what you want.',
  ],
  [
    'feedback',
    'Klar, gern! Deine Beispiele waren gut gewählt, nur etwas lang. Ich hätte mir mehr Rückfragen gewünscht.',
  ],
  ['feedback', 'Avec plaisir. Le fond était solide ; la présentation, un peu longue. Allez plus vite au résultat.'],
  ['offer', 'We all said yes within a minute. Would you like to join us? I will send the papers on Monday.'],
];

/** In the same conversation: mails that say nothing of it. */
export const ordinary: [string, string][] = [
  ['thanks', 'Thanks Sam, got it!'],
  ['perfect', 'Perfect, see you then. Ilse'],
  ['calendar', 'Invitation accepted: Conversation with Jonas. The event has been added to your calendar.'],
  [
    'out of office',
    'I am out of the office until Monday 23 November and cannot answer your mail before then. In urgent cases please write to office@fernweh-maps.example.',
  ],
  [
    'German out of office',
    'Vielen Dank für Ihre Nachricht. Ich bin bis zum 23. November nicht im Büro und kann Ihre Mail leider nicht lesen. In dringenden Fällen wenden Sie sich bitte an meine Kollegin.',
  ],
  ['no news yet', 'Hi Sam, no news yet: two people are on holiday and I will keep you posted. Ilse'],
  ['still deciding', 'We have not decided yet. I hope to know more by Friday and will get back to you either way.'],
  [
    'address',
    'Our office is on the third floor; please ring the bell marked Fernweh. The lift is unfortunately broken.',
  ],
  [
    'travel costs',
    'Could you send me the train ticket? We will pay it back with the next run. Unfortunately I need the original.',
  ],
  ['form', 'Unfortunately the attachment did not open. Could you send the portfolio again as a PDF?'],
  ['missed call', 'Sorry, I missed your call. I will ring again after lunch.'],
  ['holiday', 'Thanks for writing. I am on holiday this week and will answer when I am back.'],
  [
    'privacy',
    'As required we inform you that your records will be kept for six months. You can ask for their deletion at any time.',
  ],
  ['good luck', 'Good luck with the move, and say hello to Leeds!'],
  ['kept posted', 'I will keep you updated. It may take another week because the panel has not met.'],
  ['reply of a bot', 'We received your message and will answer within two working days. Ticket 8812.'],
  ['a link', 'Here is the link for tomorrow: https://meet.example/abc. The password is 4411.'],
  ['a thank you', 'Thank you for the kind words, they made my day. I passed them on to Jonas.'],
  ['French thanks', 'Merci Sam, bien reçu. Bonne journée !'],
  ['Spanish thanks', 'Gracias, Sam, recibido. Un saludo'],
  ['Dutch absent', 'Ik ben afwezig tot maandag en kan je mail helaas niet lezen.'],
  ['typo', 'Sorry, wrong link in my last mail. This is the right one.'],
  ['a question', 'One quick question: do you still live in Kiel? I need it for the reimbursement.'],
  ['references', 'Could you send me the names of two references by Friday?'],
  ['link', 'The link in my last mail does not work, here is a new one.'],
  ['pass on', 'Lovely, I will pass on your thanks to Jonas.'],
  ['see you', 'Great, see you in the office on Friday!'],
  ['see you again', 'It was nice to see you again. Safe trip home!'],
  ['someone else', 'My colleague is away, so someone else from our team will join the call.'],
  ['send by tomorrow', 'Could you send the signed form by tomorrow?'],
  ['do by', 'Can you do that by Thursday, so that payroll has it in time?'],
  ['look', 'I took another look at your portfolio and showed it to Henrike. More soon.'],
  ['going to', 'I am going to the office now and will look for your scarf.'],
  ['praise', 'You did very well yesterday. We will tell you more by Friday.'],
  ['start date asked', 'One thing for our list: when could you start, and do you need a visa?'],
  ['would like you to', 'We would like you to fill in this form for the visitor badge.'],
  ['German no news', 'Wir haben diese Woche leider noch keine Neuigkeiten, Frau Lehr ist im Urlaub.'],
  ['German attachment', 'Der Anhang ließ sich leider nicht öffnen. Können Sie ihn noch einmal schicken?'],
  ['French attachment', "Malheureusement, je n'arrive pas à ouvrir la pièce jointe. Pourriez-vous me la renvoyer ?"],
  ['Spanish form', '¿Puedes enviarme el formulario mañana? Gracias.'],
  ['Italian form', 'Puoi mandarmi il modulo domani? Grazie mille.'],
  ['Portuguese form', 'Pode enviar o formulário até segunda? Obrigado.'],
  ['Dutch form', 'Kun je het formulier maandag sturen? Bedankt.'],
  ['Polish form', 'Czy może Pan przesłać formularz w poniedziałek? Dziękuję.'],
  ['later', 'I am in a meeting now and will call you later.'],
  ['parking', 'There is no parking at the office, so please take the tram. The door code is 4711.'],
  ['delay', 'We need a bit more time. The decision will be made next week, and we will tell you either way.'],
  ['bot', 'This is an automatic reply. The mailbox is read on working days.'],
  ['wrong person', 'I am not the right person for travel costs; please write to Ida.'],
  ['congrats on baby', 'Congratulations on the little one! All the best to the three of you.'],
];

/** With nothing known of the conversation: subject, mail, what it says. */
export const firstMails: [string, string, Outcome][] = [
  [
    'Frontend developer at Ostrel',
    'Hi Sam, I owe you an answer. The developer job went to somebody else yesterday; he had done exactly this before. I enjoyed our conversation. Best, Mo',
    'rejected',
  ],
  [
    'Your application',
    'Dear Sam, the nurse position has gone to another applicant. Thank you for coming to see us.',
    'rejected',
  ],
  [
    'Product designer, Kestrel',
    'Hi Sam, I wanted to tell you myself: we have given the designer role to someone who has worked with us before. It was close.',
    'rejected',
  ],
  [
    'Data analyst',
    'Hallo Sam, ich wollte es dir selbst sagen: Die Stelle als Analyst ging an jemand anderen. Danke für das gute Gespräch.',
    'rejected',
  ],
  [
    'Poste de développeur',
    'Bonjour Sam, je préfère vous le dire moi-même : le poste de développeur a été attribué à quelqu’un d’autre. Merci pour notre entretien.',
    'rejected',
  ],
  [
    'Puesto de analista',
    'Hola Sam, quería decírtelo yo: el puesto de analista ha sido para otra persona. Gracias por la entrevista.',
    'rejected',
  ],
  [
    'Ruolo di analista',
    'Ciao Sam, volevo dirtelo io: il posto di analista è andato a un’altra persona. Grazie per il colloquio.',
    'rejected',
  ],
  [
    'Vaga de analista',
    'Oi Sam, queria dizer pessoalmente: a vaga de analista ficou com outra pessoa. Obrigado pela entrevista.',
    'rejected',
  ],
  [
    'Functie van analist',
    'Hoi Sam, ik vertel het je liever zelf: de functie van ontwikkelaar is naar iemand anders gegaan. Dank voor het sollicitatiegesprek.',
    'rejected',
  ],
  [
    'Stanowisko analityka',
    'Cześć Sam, wolę napisać to osobiście: stanowisko analityka dostał ktoś inny. Dziękuję za rozmowę kwalifikacyjną.',
    'rejected',
  ],
  [
    'Your offer from Hollin',
    'Dear Sam, we are delighted to offer you the position of Data Engineer. We regret that we could not meet your wish for four days a week, and unfortunately the start cannot be before May. The contract with salary and shares is attached.',
    'offer',
  ],
  [
    'Angebot',
    'Liebe Frau Sample, wir freuen uns, Ihnen die Stelle als Ingenieurin anzubieten. Leider können wir Ihren Gehaltswunsch nicht ganz erfüllen. Der Arbeitsvertrag liegt bei.',
    'offer',
  ],
];

/** With nothing known of the conversation: what it is, subject, and a mail that is about no application. */
export const strangers: [string, string, string][] = [
  [
    'friends moving a trip',
    'Lake weekend',
    'Hi Sam, unfortunately I must move our trip by a week, the car is still at the garage. Could we do the 14th instead? Sorry! Lena',
  ],
  [
    'a part in a play',
    'Auditions',
    'Dear Sam, thank you for auditioning. The lead role went to somebody else this year, but we would love to have you in the chorus. Rehearsals start on Monday.',
  ],
  [
    'room in a shared flat',
    'The room',
    'Hey Sam, it was so nice to meet you on Tuesday. We had a hard time choosing, and in the end the room went to somebody else. All the best for your search!',
  ],
  [
    'choir',
    'Choir place',
    'Thanks for singing for us. We went with another alto, she has sung the piece before. Please try again next season.',
  ],
  [
    'football final',
    'Saturday',
    'We made it to the final round! Kick-off is Monday at 18:00. Can you confirm that you are in? Coach Ben',
  ],
  [
    'chess club',
    'Tournament',
    'You are through to the next stage of the club championship. Your opponent is Ida. When are you available for the match?',
  ],
  [
    'release notes',
    'v4.2 is out',
    'We decided not to move forward with the plugin API in this release. Other candidates for removal are listed below. Feedback from the team is welcome in the issue tracker.',
  ],
  [
    'release candidate',
    'Release candidate 3',
    'Unfortunately release candidate 2 did not pass. We have decided to move forward with another candidate, rc3, on Thursday.',
  ],
  [
    'PhD supervisor chat',
    'Chapter 2',
    'Happy to share some thoughts: your introduction is strong, but you left out the method. Next time say why you chose the sample. One concrete number would have helped.',
  ],
  [
    'school essay feedback',
    'Essay',
    'Dear Sam, here is my feedback on your essay. Keep your clear opening; work on your conclusion. Ms Okoye',
  ],
  [
    'dentist',
    'Your appointment',
    'Unfortunately we have to move your appointment on Thursday. Could you call us to find another time? Practice Dr. Lind',
  ],
  [
    'running club',
    'Relay team',
    'Sorry Sam, not this time: the coach picked Mia and Tom for the relay. You were close, keep training.',
  ],
  [
    'landlord',
    'Flat viewing',
    'Dear applicant, after careful consideration we have chosen another applicant for the flat. We wish you every success in your search.',
  ],
  [
    'kindergarten',
    'Place for Emma',
    'We are sorry to say that we cannot offer Emma a place from August; the places went to siblings. She stays on our list.',
  ],
  [
    'a date',
    'About Friday',
    'Hi, I had a lovely time, but I do not think we are the right match. I wish you all the best.',
  ],
  [
    'a grant',
    'Your project',
    'Thank you for your proposal. The panel felt that the project was strong but decided to fund others this round. Feedback from the panel is attached.',
  ],
  [
    'a vendor meeting',
    'Our call',
    'Hi Sam, I have to reschedule our call about the printers. Which time suits you next week? Best, Olaf, Account Executive',
  ],
  [
    'an election',
    'Board of the allotments',
    'The position of treasurer has been filled: Gerda was elected with 22 votes. Thank you to both candidates.',
  ],
  [
    'a podcast',
    'Guest spot',
    'Thanks for pitching. We decided to go with a different guest for this episode, but we would love to hear from you again.',
  ],
  [
    'a house sale',
    'Our house',
    'Thank you for your offer. We have accepted another offer and wish you luck in finding a home.',
  ],
  [
    'a hackathon',
    'Team 9',
    'Unfortunately your team was not selected for the final round of the hackathon. The jury liked your demo. Feedback from the jury follows.',
  ],
  [
    'volunteers',
    'Bake sale',
    'Thanks for offering to help. All the slots are filled, someone else took the cake stand. See you on Sunday!',
  ],
  [
    'a cat',
    'Minka',
    'Hello, thank you for your interest in Minka. We have decided to give her to another family whose flat is closer to a garden.',
  ],
  [
    'Verein',
    'Trainerposten',
    'Hallo Sam, leider hat sich der Verein für einen anderen Trainer entschieden. Wir sehen uns beim Spiel am Samstag!',
  ],
  [
    'une colocation',
    'La chambre',
    'Bonjour Sam, merci pour ta visite. Malheureusement nous avons choisi une autre personne pour la chambre. Bonne continuation !',
  ],
];
