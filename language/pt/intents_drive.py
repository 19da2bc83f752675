"""Files in Drive, in Portuguese."""

DRIVE = {
    "drive_search": """
        0.96 <find> [o|a|os|as|um|uma|meu|minha|aquele|aquela] {query!} (no|do|no meu|do meu|pelo|em meu) [google] drive
        0.96 (mostra|mostre|me mostra|cade|onde esta|onde ta|quero ver|tem|tenho|existe) [o|a|os|as|um|uma|meu|minha|algum|alguma|aquele|aquela] {query!} (no|do|no meu|do meu|em meu) [google] drive
        0.96 <find> (no|no meu|pelo) [google] drive [o|a|os|as|por|um|uma] {query!}
        0.97 [<show>|<find>] [<my>] [ultimos|ultimas] (arquivos|documentos|docs|coisas) [recentes] (do|no|no meu|do meu) [google] drive
        0.97 [<show>|<find>] [o|a|os|as] (arquivo|documento|arquivos|documentos|docs|coisas) que [o|a] {name} (compartilhou|compartilharam|dividiu) comigo [no drive|no google drive] => shared=yes
        0.97 [<show>|<find>] [<my>] (arquivos|documentos|docs|coisas) (compartilhados|compartilhadas) comigo [(por|pelo|pela) {name}] [no drive|no google drive] => shared=yes
        0.97 [<show>|<find>] [<my>] [ultimos|ultimas] (planilhas|tabelas) [recentes] (do|no|no meu|do meu) [google] drive => kind=sheet
        0.97 [<show>|<find>] [o|a|os|as] (planilha|planilhas|tabelas) que [o|a] {name} (compartilhou|compartilharam|dividiu) comigo [no drive|no google drive] => kind=sheet shared=yes
        0.97 [<show>|<find>] [<my>] (planilhas|tabelas) (compartilhados|compartilhadas) comigo [(por|pelo|pela) {name}] [no drive|no google drive] => kind=sheet shared=yes
        0.97 [<show>|<find>] [<my>] [ultimos|ultimas] (apresentacoes|slides) [recentes] (do|no|no meu|do meu) [google] drive => kind=slides
        0.97 [<show>|<find>] [o|a|os|as] (apresentacao|apresentacoes|slides) que [o|a] {name} (compartilhou|compartilharam|dividiu) comigo [no drive|no google drive] => kind=slides shared=yes
        0.97 [<show>|<find>] [<my>] (apresentacoes|slides) (compartilhados|compartilhadas) comigo [(por|pelo|pela) {name}] [no drive|no google drive] => kind=slides shared=yes
        0.97 [<show>|<find>] [<my>] [ultimos|ultimas] (pdfs) [recentes] (do|no|no meu|do meu) [google] drive => kind=pdf
        0.97 [<show>|<find>] [o|a|os|as] (pdf|pdfs) que [o|a] {name} (compartilhou|compartilharam|dividiu) comigo [no drive|no google drive] => kind=pdf shared=yes
        0.97 [<show>|<find>] [<my>] (pdfs) (compartilhados|compartilhadas) comigo [(por|pelo|pela) {name}] [no drive|no google drive] => kind=pdf shared=yes
        0.97 [<show>|<find>] [<my>] [ultimos|ultimas] (pastas) [recentes] (do|no|no meu|do meu) [google] drive => kind=folder
        0.97 [<show>|<find>] [o|a|os|as] (pasta|pastas) que [o|a] {name} (compartilhou|compartilharam|dividiu) comigo [no drive|no google drive] => kind=folder shared=yes
        0.97 [<show>|<find>] [<my>] (pastas) (compartilhados|compartilhadas) comigo [(por|pelo|pela) {name}] [no drive|no google drive] => kind=folder shared=yes
        0.97 [<show>|<find>] [<my>] [ultimos|ultimas] (fotos|imagens) [recentes] (do|no|no meu|do meu) [google] drive => kind=image
        0.97 [<show>|<find>] [o|a|os|as] (foto|imagem|fotos|imagens) que [o|a] {name} (compartilhou|compartilharam|dividiu) comigo [no drive|no google drive] => kind=image shared=yes
        0.97 [<show>|<find>] [<my>] (fotos|imagens) (compartilhados|compartilhadas) comigo [(por|pelo|pela) {name}] [no drive|no google drive] => kind=image shared=yes
        0.97 [<show>|<find>] [<my>] [ultimos|ultimas] (videos) [recentes] (do|no|no meu|do meu) [google] drive => kind=video
        0.97 [<show>|<find>] [o|a|os|as] (video|videos) que [o|a] {name} (compartilhou|compartilharam|dividiu) comigo [no drive|no google drive] => kind=video shared=yes
        0.97 [<show>|<find>] [<my>] (videos) (compartilhados|compartilhadas) comigo [(por|pelo|pela) {name}] [no drive|no google drive] => kind=video shared=yes
        0.97 (o que|oq) [e que] [eu] (tem|tenho|ha) (no|no meu|em meu) [google] drive
        0.97 (o que|oq) [que] [o|a] {name} (compartilhou|dividiu) comigo [no drive|no google drive] => shared=yes
    """,
    "drive_read": """
        0.88 (abre|abra|abrir|le|leia|ler|resume|resuma) [o|a] {number}
        0.97 (abre|abra|abrir|le|leia|ler|me le|me leia|resume|resuma|resumir|me resume|mostra o conteudo de) [o|a] {query!} (no|do|no meu|do meu) [google] drive
        0.97 (o que|oq) [que] (diz|fala|tem|ha|ta escrito|esta escrito) [em|no|na|o|a] {query!} (no|do|no meu|do meu) [google] drive
        0.97 (abre|abra|abrir|le|leia|ler|me le|me leia|resume|resuma|resumir|me resume|mostra o conteudo de) [o|a] [numero] {number} (no|do|no meu|do meu) [google] drive
        0.97 (abre|abra|abrir|le|leia|ler|me le|me leia|resume|resuma|resumir|me resume|mostra o conteudo de) [o|a] (arquivo|documento|planilha|pdf|apresentacao|doc|texto) [numero] {number} [(no|do|no meu|do meu) [google] drive]
        0.97 (o que|oq) [que] (diz|fala|tem|ha|ta escrito|esta escrito) [no|na|o|a] (arquivo|documento|planilha|pdf|apresentacao|doc|texto) [numero] {number} [(no|do|no meu|do meu) [google] drive]
        0.9 (resume|resuma|le|leia|abre|abra) (esse|essa|este|esta|o|a) (documento|planilha|pdf|apresentacao) [ai|para mim]
    """,
    "drive_save": """
        0.97 (salva|salve|salvar|guarda|guarde|guardar|manda|mande|mandar|sobe|suba|subir|joga|jogue|coloca|coloque|colocar|poe|bota|bote|envia|envie|copia|copie) [isso|isto|esse|essa|este|esta|o|a|aquele|aquela|meu|minha] [ultimo|ultima] [arquivo|foto|imagem|documento|pdf|video|audio|anexo|comprovante] [ai|aqui] (no|para o|para|ao|no meu|para o meu|para meu|em meu) [google] drive
        0.97 (salva|salve|salvar|guarda|guarde|guardar|manda|mande|mandar|sobe|suba|subir|joga|jogue|coloca|coloque|colocar|poe|bota|bote|envia|envie|copia|copie) [o|a] [arquivo|foto|documento] [numero] {number} (no|para o|para|ao|no meu|para o meu|para meu|em meu) [google] drive
        0.97 (faz|faca|fazer) [o] upload [disso|desse arquivo|dessa foto|desse documento] (no|para o|para|ao|no meu|para o meu|para meu|em meu) [google] drive
    """,
    "drive_share": """
        0.96 (compartilha|compartilhe|compartilhar|divide|divida|dividir) [o|a|meu|minha] (planilha|documento|arquivo|apresentacao|pasta|pdf|doc|slide|slides) {query!} [no drive|do drive|pelo drive] com [o|a] {recipient!}
        0.96 (compartilha|compartilhe|compartilhar|divide|divida|dividir) [o|a|meu|minha] {query!} (no drive|do drive|pelo drive|no google drive|do google drive) com [o|a] {recipient!}
        0.97 (compartilha|compartilhe|compartilhar|divide|divida|dividir) [o|a] [arquivo|documento|planilha|pdf|apresentacao|doc|texto] [numero] {number} [no drive|do drive] com [o|a] {recipient!}
        0.97 (compartilha|compartilhe|compartilhar|divide|divida|dividir) (isso|isto|ele|ela|esse|essa|este|esta) [arquivo|documento|planilha|pdf|apresentacao|doc|texto] com [o|a] {recipient!}
        0.96 (da|de|dar|libera|libere) acesso (ao|a|do|da) (planilha|documento|arquivo|apresentacao|pasta|pdf|doc|slide|slides) {query!} (para|a|ao) {recipient!}
        0.96 (compartilha|compartilhe|compartilhar|divide|divida|dividir) [o|a|meu|minha] (planilha|documento|arquivo|apresentacao|pasta|pdf|doc|slide|slides) {query!} [no drive|do drive|pelo drive] com [o|a] {recipient!} (como leitor|como leitora|para ver|para ler|so para ver|para leitura|so leitura|como visualizador|como visualizadora) => role=reader
        0.96 (compartilha|compartilhe|compartilhar|divide|divida|dividir) [o|a|meu|minha] {query!} (no drive|do drive|pelo drive|no google drive|do google drive) com [o|a] {recipient!} (como leitor|como leitora|para ver|para ler|so para ver|para leitura|so leitura|como visualizador|como visualizadora) => role=reader
        0.97 (compartilha|compartilhe|compartilhar|divide|divida|dividir) [o|a] [arquivo|documento|planilha|pdf|apresentacao|doc|texto] [numero] {number} [no drive|do drive] com [o|a] {recipient!} (como leitor|como leitora|para ver|para ler|so para ver|para leitura|so leitura|como visualizador|como visualizadora) => role=reader
        0.97 (compartilha|compartilhe|compartilhar|divide|divida|dividir) (isso|isto|ele|ela|esse|essa|este|esta) [arquivo|documento|planilha|pdf|apresentacao|doc|texto] com [o|a] {recipient!} (como leitor|como leitora|para ver|para ler|so para ver|para leitura|so leitura|como visualizador|como visualizadora) => role=reader
        0.96 (da|de|dar|libera|libere) acesso (ao|a|do|da) (planilha|documento|arquivo|apresentacao|pasta|pdf|doc|slide|slides) {query!} (para|a|ao) {recipient!} (como leitor|como leitora|para ver|para ler|so para ver|para leitura|so leitura|como visualizador|como visualizadora) => role=reader
        0.96 (compartilha|compartilhe|compartilhar|divide|divida|dividir) [o|a|meu|minha] (planilha|documento|arquivo|apresentacao|pasta|pdf|doc|slide|slides) {query!} [no drive|do drive|pelo drive] com [o|a] {recipient!} (como editor|como editora|para editar|com edicao|com permissao de edicao|podendo editar) => role=writer
        0.96 (compartilha|compartilhe|compartilhar|divide|divida|dividir) [o|a|meu|minha] {query!} (no drive|do drive|pelo drive|no google drive|do google drive) com [o|a] {recipient!} (como editor|como editora|para editar|com edicao|com permissao de edicao|podendo editar) => role=writer
        0.97 (compartilha|compartilhe|compartilhar|divide|divida|dividir) [o|a] [arquivo|documento|planilha|pdf|apresentacao|doc|texto] [numero] {number} [no drive|do drive] com [o|a] {recipient!} (como editor|como editora|para editar|com edicao|com permissao de edicao|podendo editar) => role=writer
        0.97 (compartilha|compartilhe|compartilhar|divide|divida|dividir) (isso|isto|ele|ela|esse|essa|este|esta) [arquivo|documento|planilha|pdf|apresentacao|doc|texto] com [o|a] {recipient!} (como editor|como editora|para editar|com edicao|com permissao de edicao|podendo editar) => role=writer
        0.96 (da|de|dar|libera|libere) acesso (ao|a|do|da) (planilha|documento|arquivo|apresentacao|pasta|pdf|doc|slide|slides) {query!} (para|a|ao) {recipient!} (como editor|como editora|para editar|com edicao|com permissao de edicao|podendo editar) => role=writer
        0.96 (compartilha|compartilhe|compartilhar|divide|divida|dividir) [o|a|meu|minha] (planilha|documento|arquivo|apresentacao|pasta|pdf|doc|slide|slides) {query!} [no drive|do drive|pelo drive] com [o|a] {recipient!} (como comentarista|para comentar|podendo comentar) => role=commenter
        0.96 (compartilha|compartilhe|compartilhar|divide|divida|dividir) [o|a|meu|minha] {query!} (no drive|do drive|pelo drive|no google drive|do google drive) com [o|a] {recipient!} (como comentarista|para comentar|podendo comentar) => role=commenter
        0.97 (compartilha|compartilhe|compartilhar|divide|divida|dividir) [o|a] [arquivo|documento|planilha|pdf|apresentacao|doc|texto] [numero] {number} [no drive|do drive] com [o|a] {recipient!} (como comentarista|para comentar|podendo comentar) => role=commenter
        0.97 (compartilha|compartilhe|compartilhar|divide|divida|dividir) (isso|isto|ele|ela|esse|essa|este|esta) [arquivo|documento|planilha|pdf|apresentacao|doc|texto] com [o|a] {recipient!} (como comentarista|para comentar|podendo comentar) => role=commenter
        0.96 (da|de|dar|libera|libere) acesso (ao|a|do|da) (planilha|documento|arquivo|apresentacao|pasta|pdf|doc|slide|slides) {query!} (para|a|ao) {recipient!} (como comentarista|para comentar|podendo comentar) => role=commenter
    """,
    "drive_link": """
        0.96 (gera|gere|gerar|cria|crie|criar|faz|faca|me da|me de|quero|preciso de|manda|me manda|pega|pegue) [um|o] link [publico|de compartilhamento|compartilhavel|aberto] (da planilha|do documento|do arquivo|da apresentacao|da pasta|do pdf) {query!}
        0.96 (gera|gere|gerar|cria|crie|criar|faz|faca|me da|me de|quero|preciso de|manda|me manda|pega|pegue) [um|o] link (publico|de compartilhamento|compartilhavel|aberto) (da|do|de|para a|para o) {query!}
        0.96 (gera|gere|gerar|cria|crie|criar|faz|faca|me da|me de|quero|preciso de|manda|me manda|pega|pegue) [um|o] link [publico|de compartilhamento|compartilhavel|aberto] (da|do|de|para a|para o) {query!} (no|do) [meu] [google] drive
        0.97 (gera|gere|gerar|cria|crie|criar|faz|faca|me da|me de|quero|preciso de|manda|me manda|pega|pegue) [um|o] link [publico|de compartilhamento|compartilhavel|aberto] (do|da|de|para o|para a) [arquivo|documento|planilha|pdf|apresentacao|doc|texto] [numero] {number}
        0.97 (gera|gere|gerar|cria|crie|criar|faz|faca|me da|me de|quero|preciso de|manda|me manda|pega|pegue) [um|o] link [publico|de compartilhamento|compartilhavel|aberto] (disso|dele|dela|desse arquivo|dessa planilha|desse documento|dessa pasta|dessa apresentacao)
        0.96 (gera|gere|gerar|cria|crie|criar|faz|faca|me da|me de|quero|preciso de|manda|me manda|pega|pegue) [um|o] link [publico|de compartilhamento|compartilhavel|aberto] (da planilha|do documento|do arquivo|da apresentacao|da pasta|do pdf) {query!} (para editar|com edicao|de edicao|que de para editar) => role=writer
        0.96 (gera|gere|gerar|cria|crie|criar|faz|faca|me da|me de|quero|preciso de|manda|me manda|pega|pegue) [um|o] link (publico|de compartilhamento|compartilhavel|aberto) (da|do|de|para a|para o) {query!} (para editar|com edicao|de edicao|que de para editar) => role=writer
        0.96 (gera|gere|gerar|cria|crie|criar|faz|faca|me da|me de|quero|preciso de|manda|me manda|pega|pegue) [um|o] link [publico|de compartilhamento|compartilhavel|aberto] (da|do|de|para a|para o) {query!} (no|do) [meu] [google] drive (para editar|com edicao|de edicao|que de para editar) => role=writer
        0.97 (gera|gere|gerar|cria|crie|criar|faz|faca|me da|me de|quero|preciso de|manda|me manda|pega|pegue) [um|o] link [publico|de compartilhamento|compartilhavel|aberto] (do|da|de|para o|para a) [arquivo|documento|planilha|pdf|apresentacao|doc|texto] [numero] {number} (para editar|com edicao|de edicao|que de para editar) => role=writer
        0.97 (gera|gere|gerar|cria|crie|criar|faz|faca|me da|me de|quero|preciso de|manda|me manda|pega|pegue) [um|o] link [publico|de compartilhamento|compartilhavel|aberto] (disso|dele|dela|desse arquivo|dessa planilha|desse documento|dessa pasta|dessa apresentacao) (para editar|com edicao|de edicao|que de para editar) => role=writer
    """,
}
