import type { Language } from '../language';

/** Portuguese, of Brazil and of Portugal. */
export default {
  tag: 'pt',
  common:
    'o a os as de que e do da em para com um uma não é por seu sua você nos no na foi se mais obrigado olá ao como nosso nossa este esta temos pelo pela são caro infelizmente',
  conditional: 'se caso quando',
  negation: 'não nem sem',
  barriers: 'ainda hesite deixe',
  sets: {
    app: 'candidatura candidaturas inscrição aplicação perfil currículo cv',
    job: 'vaga posição cargo função oportunidade emprego estágio lugar posto',
    people:
      'candidato candidatos candidata candidatas candidatura candidaturas perfil perfis pessoa pessoas profissional profissionais',
    other: 'outro outra outros outras um',
  },
  outcomes: {
    rejected: {
      5: [
        '{job} .. ficou|ficará|foi .. com|para outra|outro|alguém',
        '{app} .. não .. foi|selecionad*|aprovad*|aceit*|avanç*|seguir*|prossegu*|continu*|escolhid*|considerad*',
        'não .. seguir|prosseguir|avançar|continuar|dar|seguiremos|avançaremos|prosseguiremos|daremos .. {app}|processo|você|sua|seguimento|continuidade',
        'seguir|prosseguir|avançar|continuar|optamos|optado|optar|escolhemos|selecionamos|decidimos|optámos|seguimos|avançado ... {other} {people}',
        '{other} .. {people} .. selecionad*|escolhid*|alinhad*|aderent*|adequad*',
        '{people} cujo|cuja|com|que|mais ... alinhad*|aderent*|adequad*|próxim*|compatív*',
        '{job} .. (já) (foi) .. preenchida|preenchido|cancelada|cancelado|fechada|encerrada|suspensa|congelada|ocupada',
        'congelamento|suspensão .. contratações|vagas|vaga',
        'não .. (foi|fostes|foste|sido) selecionad*|aprovad*|escolhid*',
        'não .. oferecer* .. {job}|entrevista',
        'rejeitada|recusada|rejeitar|recusar|reprovada .. {app}',
        '{app} .. rejeitada|recusada|reprovada',
      ],
      4: [
        'não .. selecionad*|aprovad*|escolhid*|avanç*|prosseguir|prosseguiremos',
        'não .. próxima|próximas|seguinte fase|fases|etapa|etapas',
        '{other} {people}',
        'não .. atende|corresponde|adequa|enquadra .. {job}|requisitos|perfil|necessidades',
        'não .. possível .. {app}|seguimento|avançar|integrar',
        'decidimos|decidido|optamos|optou (por) não',
      ],
      2: [
        'infelizmente|lamentamos|lamento .. informar|comunicar|dizer|que',
        'infelizmente ... não|outro|outros',
        'neste momento .. não',
        'lamentamos|lamentavelmente .. não',
      ],
      1: [
        'infelizmente|lamentamos',
        'após .. cuidadosa|análise|avaliação|criteriosa',
        'desejamos|desejo ... sucesso|sorte|melhor|carreira|futuro|jornada',
        'manteremos|guardaremos|manter|conservar .. {app}|dados|banco|base',
        'banco de talentos|dados|currículos',
        'futuras|próximas|outras oportunidades|vagas',
        'boa sorte',
        'elevado|grande|alto número|volume|quantidade',
        'neste|este momento',
      ],
    },
    offer: {
      5: [
        'prazer|feliz|felizes|satisfação|contentes|temos|honra em|de|o|prazer ... oferecer*|proposta|oferta|contratação|contratar .. {job}|emprego|trabalho|formal',
        'oferecer a|o|um|uma|lhe (a|o) vaga|cargo|posição|contrato|lugar',
        'carta|proposta .. oferta|trabalho|emprego|contratação',
        'parabéns',
        'contrato de trabalho',
        'você foi aprovad*|contratad*|selecionad* para a|o|vaga',
        'bem vindo|vinda|vindos',
      ],
      2: ['salário|remuneração|admissão|início', 'proposta|oferta'],
    },
    interview: {
      6: [
        'remarcar|reagendar|adiar|alterar|mudar|remarcada|adiada|reagendada .. entrevista|reunião|conversa|chamada',
        'entrevista|reunião|conversa|chamada .. remarcar|reagendar|adiar|alterar|remarcada|adiada|reagendada',
        'outra|nova|outro|novo data|horário|dia',
      ],
      5: [
        'convidar|convidá|convidamos|convite|agendar|marcar|agendamento|gostaríamos ... entrevista|conversa|reunião|chamada|bate',
        'entrevista .. confirmada|agendada|marcada|confirmação',
        'gostaríamos|gostaria|queremos de|te|conhecer conhecer|conversar|entrevistar|falar|conhecê|melhor',
        'sua|qual|tua|quais disponibilidade|horários',
      ],
      2: ['entrevista', 'disponibilidade'],
    },
    assessment: {
      5: [
        'realizar|fazer|completar|responder|convidamos|convite .. teste|testes|prova|desafio|avaliação|questionário|exercício',
        'teste|desafio|prova|avaliação técnico|técnica|online|prático|lógica',
      ],
      2: ['teste|desafio|avaliação'],
    },
    received: {
      5: [
        'recebemos|recebida|recebimento|recebido|receção|recepção .. {app}',
        '{app} .. (foi) .. recebida|enviada|registrada|registada|submetida',
        'obrigado|obrigada|agradecemos|agradeço ... candidatar|candidatura|inscrição|candidatado|inscrever',
        'analisar|avaliar|analisaremos|avaliaremos|analisando .. {app}',
      ],
      3: ['entraremos em contato|contacto', 'breve|brevemente', 'contactaremos|contataremos'],
      1: ['candidatura', 'inscrição'],
    },
    feedback: {
      6: [
        'feliz|prazer|posso|podemos|gosto .. feedback|retorno|dicas|conselhos|sugestões',
        'pediu|pedido|solicitou|solicitação|pediste .. feedback|retorno|dicas|conselhos',
        'segue|aqui|seguem|compartilho|partilho|compartilhar|partilhar .. feedback|dicas|conselhos|sugestões|observações',
      ],
      5: [
        'feedback da|do|dos|de (equipe|equipa|painel|entrevista|gestor|entrevistadores|time)',
        'pontos|áreas|aspectos .. melhorar|melhoria|desenvolver|fortes',
        'meu|nosso|um conselho',
      ],
      1: ['feedback|conselho|conselhos'],
    },
    withdrawn: {
      8: [
        'retirar|retiro|desistir|desisto|retirada|desistência .. minha candidatura|inscrição',
        'aceitei .. outra|outro|uma proposta|oferta|vaga',
        'desistir|desisto .. processo|vaga',
        'você retirou sua candidatura',
      ],
      5: ['retirada|desistência .. sua|tua candidatura', 'recusar|declinar .. proposta|oferta'],
    },
  },
  known: {
    interview: {
      6: [
        'mudar|remarcar|adiar|antecipar|cancelar|mover a|o|nossa|nosso|sua (nossa|nosso) conversa|chamada|reunião|entrevista|papo|encontro',
        'conversa|chamada|reunião|entrevista|papo|encontro .. remarcar|adiar|adiada|remarcada|antecipar',
        'voltar|convidar|ver|receber ... última|próxima|final|segunda rodada|fase|etapa|entrevista',
      ],
      5: [
        'pode|poderia|podemos|dá|consegue ser|falar|vir|na|conversar .. segunda|terça|quarta|quinta|sexta|amanhã|feira',
      ],
      3: ['conhecer .. equipe|equipa|time|fundadores'],
    },
    rejected: {
      5: [
        'preferiram|escolheram|optaram|optamos|decidiram|seguir|seguimos .. por|com|outro|outra (um|uma) outro|outra|alguém|candidato',

        'escolhemos|escolhido|contratamos|contratado|preferimos|selecionamos outra|outro|alguém (pessoa|candidato|candidata)',
        '{job} .. ficou|ficará|foi .. com|para outra|outro|alguém',
        'é um não',
      ],
      4: ['desta|dessa vez não (deu|foi|rolou)', 'não deu|rolou certo|desta|dessa'],
      3: [
        'infelizmente|lamento .. outra|outro',
        'outra pessoa',
        'não .. boas|melhores notícias',
        'más notícias',
        'não deu',
      ],
      1: ['infelizmente|lamento', 'difícil'],
    },
    feedback: {
      5: [
        'nos|me faltou|faltaram',
        'faltou|faltaram|faltava um|uma|mais|exemplo|exemplos',
        'sugiro|recomendo|aconselho|sugeriria|aconselharia praticar|treinar|trabalhar|preparar|que|os|as',
        'pratique|trabalhe|melhore|continue a|o|os|as|suas|seus|mais|perguntando',
        'meu|nosso conselho|sugestão|dica',
      ],
      3: [
        'explicou|explicaste|contou|mostrou|respondeu|apresentou|respondeste|mostraste .. muito|bem|demais|pouco|rápido',
        'gostei|gostamos do|da|de|muito|como',
        'exemplo|exemplos|número|números concreto|concretos',
        'próxima vez',
        'suas|sua|tuas|tua respostas|resposta|solução|perguntas|explicação .. foi|foram|era|eram|ficou|ficaram',
        'ponto|pontos forte|fortes|fraco|fracos',
      ],
      1: ['claro', 'com prazer', 'sinceramente'],
    },
    offer: { 5: ['{job} é sua|teu|seu|tua', 'é um sim de|da'], 3: ['quando .. começar'] },
    assessment: { 3: ['pequeno|pequena|breve exercício|desafio|teste|tarefa', 'anexo .. exercício|desafio|teste'] },
  },
  hiring: {
    3: [
      'vaga|vagas',
      'candidatura|candidaturas',
      'processo seletivo|selectivo|de (seleção|recrutamento)',
      'recrutamento|recrutador|recrutadora',
      'recursos humanos',
      'entrevista|entrevistas',
      'banco de talentos',
    ],
    2: [
      'cargo|posição',
      'candidato|candidatos|candidata|candidatas',
      'currículo|cv',
      'emprego|estágio',
      'contratação|contratações',
      'rh',
    ],
    1: [
      'perfil|perfis',
      'experiência|competências|habilidades',
      'oportunidade|oportunidades',
      'empresa',
      'interesse',
      'equipe|equipa|time',
      'profissional|profissionais',
      'carreira',
      'função|trabalho',
    ],
  },
  foreign: {
    6: [
      'visto|passaporte|consulado|embaixada|residência|cidadania',
      'empréstimo|crédito|financiamento|hipoteca',
      'aluguel|arrendamento|apartamento|imóvel|casa|inquilino',
      'admissão .. curso|universidade',
      'vestibular|matrícula|universidade|faculdade|mestrado|aluno|escola|estudante',
      'manuscrito|revista|avaliadores|artigo|resumo|submissão|pareceristas|editora',
      'reembolso|estorno',
      'bolsa|subsídio|edital',
      'pull|merge request',
    ],
    4: [
      'pedido|encomenda|entrega|produto|compra',
      'ingresso|ingressos|bilhete|bilhetes|concerto|show|reserva|voo|hotel|evento',
      'seguro|sinistro|apólice',
      'conferência|congresso|simpósio',
    ],
    2: ['fatura|pagamento|conta|banco', 'cliente|atendimento'],
  },
  bulk: {
    6: [
      'fora do escritório',
      'ausente|férias',
      'novas|novos vagas|empregos',
      'vagas|empregos .. para você|si',
      'alerta de vagas|emprego',
      'vi|encontrei|encontramos .. seu|teu perfil',
      'lidar|superar|depois|após .. rejeição|recusa|rejeições',
    ],
    3: ['newsletter|boletim', 'leia|saiba mais', 'candidate-se|candidate agora|já', 'dicas para', 'curso|webinar'],
    1: ['cancelar inscrição|subscrição', 'privacidade'],
  },
  stages: {
    final: ['última|final|último entrevista|fase|etapa', 'fase|etapa|entrevista final', 'finalista|finalistas'],
    interview: ['entrevista|entrevistas', 'nossa conversa|reunião', 'conhecer você|lo|la', 'conhecê'],
    assessment: ['teste|desafio|prova técnico|técnica|online|prático'],
    screen: ['entrevista|conversa|chamada telefónica|telefônica|inicial', 'primeira conversa'],
    application: ['candidatura|candidatar|inscrição', 'interesse em|na|pela', 'seu currículo|perfil'],
  },
  companyAfter: [
    'interesse em|na|no|pela (fazer|trabalhar|integrar) (parte|na|no|a) (da|do)',
    '{job} na|no|em|da|do',
    '{job} de|como .. na|no|em',
    'trabalhar|equipe|equipa|time|empresa|parte|recrutamento|seleção na|no|da|do|em|com',
    'candidatura|candidatar à|a|na|no|para|se',
  ],
  roleAfter: [
    '{job} de|como|para',
    'candidatura|candidatar|candidatado|interesse|inscrição|entrevista|processo para|à|a|na|pela|no|seletivo (a|o|nossa|para) (vaga|posição|cargo|função|oportunidade) (de|como)',
    'vaga|cargo|posição|função',
    'como',
  ],
  roleEnd: 'na no em com e não foi para que temos da infelizmente agradecemos recebemos ref referência localizada mas',
  roleWords:
    'engenheiro engenheira desenvolvedor desenvolvedora programador programadora analista gerente gestor gestora diretor diretora chefe responsável coordenador coordenadora técnico técnica assistente auxiliar administrativo contador contabilista vendedor vendedora comercial consultor consultora arquiteto arquiteta designer enfermeiro enfermeira professor professora médico médica advogado advogada garçom cozinheiro cozinheira motorista operador operadora operário mecânico eletricista recepcionista rececionista secretária estagiário estagiária pesquisador pesquisadora investigador cientista redator redatora especialista supervisor supervisora caixa atendente psicólogo psicóloga farmacêutico educador educadora',
  department:
    'carreiras vagas recrutamento seleção recursos humanos rh equipe equipa time talentos gente gestão de da do e o a trabalhe conosco emprego departamento',
  signOff: [
    'atenciosamente|cordialmente|abraços|abraço|cumprimentos|att|saudações',
    'com os melhores cumprimentos',
    'melhores|cordiais cumprimentos|saudações',
    'um abraço',
    'muito obrigado|obrigada',
    'boa sorte',
  ],
} satisfies Language;
