/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment AlertHistory_alerts on BudgetAlertPage {\n    totalCount\n    pageInfo {\n      totalPages\n    }\n    nodes {\n      id\n      threshold\n      raisedAt\n      spent\n      limit\n      budget {\n        id\n        scope\n        scopeValue\n        period\n      }\n    }\n  }\n": typeof types.AlertHistory_AlertsFragmentDoc,
    "\n  fragment AlertNotice_alert on BudgetAlert {\n    threshold\n    raisedAt\n    spent\n    limit\n    budget {\n      id\n      scope\n      scopeValue\n      period\n    }\n  }\n": typeof types.AlertNotice_AlertFragmentDoc,
    "\n  fragment BudgetCard_budget on Budget {\n    id\n    enforced\n    periodStart\n    periodEnd\n    remaining\n    ...BudgetMeter_budget\n    ...BudgetFacts_budget\n  }\n": typeof types.BudgetCard_BudgetFragmentDoc,
    "\n  mutation DeleteBudget($id: ID!) {\n    deleteBudget(id: $id)\n  }\n": typeof types.DeleteBudgetDocument,
    "\n  query BudgetEffect($filter: LlmLogFilter) {\n    usageStats(filter: $filter) {\n      totals {\n        calls\n        totalCost\n        unpricedCalls\n      }\n    }\n  }\n": typeof types.BudgetEffectDocument,
    "\n  fragment BudgetFacts_budget on Budget {\n    limit\n    spent\n    reserved\n    period\n    timeZone\n    periodStart\n    periodEnd\n    exhaustedAt\n    refusedCalls\n    raisedThreshold\n  }\n": typeof types.BudgetFacts_BudgetFragmentDoc,
    "\n  query BudgetSubjects {\n    llmLogFacets(filter: { range: LAST_30_DAYS }) {\n      projects {\n        value\n      }\n      agentTypes {\n        value\n      }\n      providers {\n        value\n      }\n    }\n    providers {\n      id\n    }\n  }\n": typeof types.BudgetSubjectsDocument,
    "\n  fragment BudgetForm_budget on Budget {\n    id\n    scope\n    scopeValue\n    period\n    timeZone\n    limit\n    enforced\n    periodStart\n    reserved\n    raisedThreshold\n  }\n": typeof types.BudgetForm_BudgetFragmentDoc,
    "\n  mutation SetBudget($input: BudgetInput!) {\n    setBudget(input: $input) {\n      id\n    }\n  }\n": typeof types.SetBudgetDocument,
    "\n  query BudgetsPage {\n    budgets {\n      id\n      ...BudgetCard_budget\n      ...BudgetForm_budget\n    }\n    everything: llmLogs(page: { size: 1 }) {\n      feedPosition\n    }\n  }\n": typeof types.BudgetsPageDocument,
    "\n  query BudgetAlerts($page: PageInput) {\n    budgetAlerts(page: $page) {\n      ...AlertHistory_alerts\n    }\n  }\n": typeof types.BudgetAlertsDocument,
    "\n  subscription BudgetsLogCreated($after: String) {\n    logCreated(after: $after) {\n      feedPosition\n    }\n  }\n": typeof types.BudgetsLogCreatedDocument,
    "\n  subscription BudgetAlertRaised {\n    budgetAlertRaised {\n      id\n      ...AlertNotice_alert\n    }\n  }\n": typeof types.BudgetAlertRaisedDocument,
    "\n  mutation TestBudgetWebhook {\n    testBudgetWebhook {\n      delivered\n      httpStatus\n      message\n    }\n  }\n": typeof types.TestBudgetWebhookDocument,
    "\n  fragment CostBreakdown_log on LlmLog {\n    totalCost\n    costBreakdown {\n      source\n      version\n      model\n      effectiveFrom\n      aboveInputTokens\n      lines {\n        kind\n        tokens\n        pricePerMillion\n        cost\n      }\n    }\n  }\n": typeof types.CostBreakdown_LogFragmentDoc,
    "\n  fragment LogRow_log on LlmLog {\n    id\n    createdAt\n    status\n    attempt\n    completionId\n    requestId\n    projectId\n    taskId\n    agentType\n    agentId\n    provider\n    model\n    modelName\n    inputTokens\n    outputTokens\n    cachedInputTokens\n    reasoningTokens\n    totalCost\n    durationSeconds\n    timeToFirstTokenSeconds\n    finishReason\n    templateId\n    errorCode\n    errorMessage\n    responsePreview\n  }\n": typeof types.LogRow_LogFragmentDoc,
    "\n  query LogsEmpty {\n    llmLogs(page: { size: 1 }) {\n      totalCount\n    }\n  }\n": typeof types.LogsEmptyDocument,
    "\n  query LogsPage($filter: LlmLogFilter, $page: PageInput) {\n    llmLogs(filter: $filter, page: $page) {\n      totalCount\n      feedPosition\n      nodes {\n        id\n        ...LogRow_log\n      }\n    }\n  }\n": typeof types.LogsPageDocument,
    "\n  subscription LogCreated($filter: LlmLogFilter, $after: String) {\n    logCreated(filter: $filter, after: $after) {\n      id\n      feedPosition\n      ...LogRow_log\n    }\n  }\n": typeof types.LogCreatedDocument,
    "\n  fragment LogFacets_facet on Facet {\n    value\n    name\n    count\n  }\n": typeof types.LogFacets_FacetFragmentDoc,
    "\n  query LogsSummary(\n    $filter: LlmLogFilter\n    $timeZone: String!\n    $anyProvider: LlmLogFilter\n    $anyModel: LlmLogFilter\n    $anyAgentType: LlmLogFilter\n    $anyProject: LlmLogFilter\n    $anyStatus: LlmLogFilter\n    $byProvider: Boolean!\n    $byModel: Boolean!\n    $byAgentType: Boolean!\n    $byProject: Boolean!\n    $byStatus: Boolean!\n  ) {\n    usageStats(filter: $filter) {\n      to\n      totals {\n        calls\n      }\n      series(timeZone: $timeZone) {\n        start\n        totals {\n          successes\n          errors\n          cached\n          templated\n        }\n      }\n    }\n    all: llmLogFacets(filter: $filter) {\n      providers {\n        ...LogFacets_facet\n      }\n      models {\n        ...LogFacets_facet\n      }\n      agentTypes {\n        ...LogFacets_facet\n      }\n      projects {\n        ...LogFacets_facet\n      }\n      statuses {\n        ...LogFacets_facet\n      }\n    }\n    provider: llmLogFacets(filter: $anyProvider) @include(if: $byProvider) {\n      providers {\n        ...LogFacets_facet\n      }\n    }\n    model: llmLogFacets(filter: $anyModel) @include(if: $byModel) {\n      models {\n        ...LogFacets_facet\n      }\n    }\n    agentType: llmLogFacets(filter: $anyAgentType) @include(if: $byAgentType) {\n      agentTypes {\n        ...LogFacets_facet\n      }\n    }\n    projectId: llmLogFacets(filter: $anyProject) @include(if: $byProject) {\n      projects {\n        ...LogFacets_facet\n      }\n    }\n    status: llmLogFacets(filter: $anyStatus) @include(if: $byStatus) {\n      statuses {\n        ...LogFacets_facet\n      }\n    }\n  }\n": typeof types.LogsSummaryDocument,
    "\n  query LogDetail($id: ID!, $completionId: ID, $hasCompletion: Boolean!) {\n    llmLog(id: $id) {\n      id\n      requestId\n      completionId\n      attempt\n      projectId\n      taskId\n      agentType\n      agentId\n      status\n      provider\n      requestModel\n      model\n      modelName\n      inputTokens\n      outputTokens\n      totalTokens\n      cachedInputTokens\n      cacheWriteInputTokens\n      reasoningTokens\n      inputCost\n      outputCost\n      totalCost\n      costStatus\n      durationSeconds\n      timeToFirstTokenSeconds\n      finishReason\n      success\n      cacheHit\n      templateId\n      errorCode\n      errorMessage\n      systemPromptHash\n      userPromptHash\n      responsePreview\n      metadata\n      createdAt\n      feedPosition\n      ...CostBreakdown_log\n    }\n    attempts: llmLogs(filter: { completionId: $completionId }, page: { size: 50 }) @include(if: $hasCompletion) {\n      nodes {\n        id\n        attempt\n        status\n        provider\n        model\n        modelName\n        errorCode\n        createdAt\n        durationSeconds\n        timeToFirstTokenSeconds\n      }\n    }\n  }\n": typeof types.LogDetailDocument,
    "\n  fragment BudgetMeter_budget on Budget {\n    scope\n    scopeValue\n    period\n    limit\n    spent\n    reserved\n    raisedThreshold\n  }\n": typeof types.BudgetMeter_BudgetFragmentDoc,
    "\n  mutation FirstCall($input: CompletionInput!) {\n    completion(input: $input) {\n      completionId\n    }\n  }\n": typeof types.FirstCallDocument,
    "\n  fragment ModelTable_totals on UsageTotals {\n    calls\n    errors\n    totalTokens\n    totalCost\n    unpricedCalls\n    latency {\n      p95\n    }\n  }\n": typeof types.ModelTable_TotalsFragmentDoc,
    "\n  fragment ModelTable_stats on UsageStats {\n    providers {\n      provider\n      name\n      totals {\n        ...ModelTable_totals\n      }\n      models {\n        model\n        name\n        totals {\n          ...ModelTable_totals\n        }\n      }\n    }\n  }\n": typeof types.ModelTable_StatsFragmentDoc,
    "\n  fragment NewestErrors_logs on LlmLogPage {\n    totalCount\n    nodes {\n      id\n      createdAt\n      errorCode\n      errorMessage\n      provider\n      model\n      modelName\n    }\n  }\n": typeof types.NewestErrors_LogsFragmentDoc,
    "\n  mutation SetPrice($input: PriceInput!) {\n    setPrice(input: $input) {\n      id\n    }\n  }\n": typeof types.SetPriceDocument,
    "\n  fragment ProviderCard_provider on Provider {\n    id\n    name\n    model\n    modelName\n    status\n    lastError\n    lastErrorAt\n  }\n": typeof types.ProviderCard_ProviderFragmentDoc,
    "\n  query RepricingPreview($input: RepricingInput!) {\n    previewRepricing(input: $input) {\n      rows\n      affected\n      newlyPriced\n      newlyUnpriced\n      costBefore\n      costAfter\n      difference\n      savedBefore\n      savedAfter\n    }\n  }\n": typeof types.RepricingPreviewDocument,
    "\n  mutation RepriceLogs($input: RepricingInput!) {\n    repriceLogs(input: $input) {\n      id\n    }\n  }\n": typeof types.RepriceLogsDocument,
    "\n  query Repricings {\n    repricings {\n      id\n      progress\n      finishedAt\n      sums {\n        rows\n        affected\n        difference\n      }\n    }\n  }\n": typeof types.RepricingsDocument,
    "\n  query SetPrices {\n    prices {\n      id\n      provider\n      model\n      modelName\n      effectiveFrom\n      setAt\n      prices {\n        input\n        output\n        cachedInput\n        cacheWrite\n      }\n    }\n  }\n": typeof types.SetPricesDocument,
    "\n  fragment SplitChart_stats on UsageStats {\n    to\n    totals {\n      calls\n      totalCost\n    }\n    providers {\n      provider\n      name\n      totals {\n        calls\n        totalCost\n      }\n      models {\n        model\n        name\n        totals {\n          calls\n          totalCost\n        }\n      }\n    }\n    series(timeZone: $timeZone) {\n      start\n      totals {\n        calls\n        totalCost\n      }\n    }\n  }\n": typeof types.SplitChart_StatsFragmentDoc,
    "\n  fragment SplitChart_part on UsageStats {\n    totals {\n      calls\n      totalCost\n    }\n    series(timeZone: $timeZone) {\n      start\n      totals {\n        calls\n        totalCost\n      }\n    }\n  }\n": typeof types.SplitChart_PartFragmentDoc,
    "\n  mutation DeletePrice($id: ID!) {\n    deletePrice(id: $id)\n  }\n": typeof types.DeletePriceDocument,
    "\n  query UnpricedModels {\n    unpricedModels {\n      provider\n      model\n      name\n      calls\n      firstSeen\n      lastSeen\n      hasPrice\n    }\n  }\n": typeof types.UnpricedModelsDocument,
    "\n  fragment UsageTiles_before on UsageStats {\n    totals {\n      calls\n      errors\n      totalTokens\n      totalCost\n      latency {\n        p95\n      }\n    }\n    savings {\n      totalCost\n    }\n  }\n": typeof types.UsageTiles_BeforeFragmentDoc,
    "\n  fragment UsageTiles_stats on UsageStats {\n    totals {\n      calls\n      errors\n      cached\n      templated\n      inputTokens\n      outputTokens\n      totalTokens\n      totalCost\n      unpricedCalls\n      latency {\n        p50\n        p95\n      }\n    }\n    savings {\n      cacheCost\n      templateCost\n      totalCost\n    }\n    series(timeZone: $timeZone) {\n      start\n      totals {\n        calls\n        errors\n        cached\n        templated\n        totalTokens\n        totalCost\n        latency {\n          p95\n        }\n      }\n    }\n  }\n": typeof types.UsageTiles_StatsFragmentDoc,
    "\n  query OverviewCompared(\n    $timeZone: String!\n    $before: LlmLogFilter\n    $hasBefore: Boolean!\n    $first: LlmLogFilter\n    $hasFirst: Boolean!\n    $second: LlmLogFilter\n    $hasSecond: Boolean!\n    $third: LlmLogFilter\n    $hasThird: Boolean!\n    $fourth: LlmLogFilter\n    $hasFourth: Boolean!\n    $fifth: LlmLogFilter\n    $hasFifth: Boolean!\n  ) {\n    before: usageStats(filter: $before) @include(if: $hasBefore) {\n      ...UsageTiles_before\n    }\n    first: usageStats(filter: $first) @include(if: $hasFirst) {\n      ...SplitChart_part\n    }\n    second: usageStats(filter: $second) @include(if: $hasSecond) {\n      ...SplitChart_part\n    }\n    third: usageStats(filter: $third) @include(if: $hasThird) {\n      ...SplitChart_part\n    }\n    fourth: usageStats(filter: $fourth) @include(if: $hasFourth) {\n      ...SplitChart_part\n    }\n    fifth: usageStats(filter: $fifth) @include(if: $hasFifth) {\n      ...SplitChart_part\n    }\n  }\n": typeof types.OverviewComparedDocument,
    "\n  query OverviewStats($filter: LlmLogFilter, $timeZone: String!) {\n    usageStats(filter: $filter) {\n      from\n      to\n      totals {\n        calls\n        totalCost\n      }\n      ...UsageTiles_stats\n      ...SplitChart_stats\n      ...ModelTable_stats\n    }\n    everything: llmLogs(page: { size: 1 }) {\n      totalCount\n      feedPosition\n    }\n  }\n": typeof types.OverviewStatsDocument,
    "\n  query OverviewProviders {\n    providers {\n      id\n      ...ProviderCard_provider\n    }\n  }\n": typeof types.OverviewProvidersDocument,
    "\n  query OverviewBudgets {\n    budgets {\n      id\n      ...BudgetMeter_budget\n    }\n  }\n": typeof types.OverviewBudgetsDocument,
    "\n  query OverviewErrors($filter: LlmLogFilter, $page: PageInput) {\n    llmLogs(filter: $filter, page: $page) {\n      ...NewestErrors_logs\n    }\n  }\n": typeof types.OverviewErrorsDocument,
    "\n  subscription OverviewLogCreated($after: String) {\n    logCreated(after: $after) {\n      feedPosition\n    }\n  }\n": typeof types.OverviewLogCreatedDocument,
    "\n  subscription PlaygroundAnswer($input: CompletionInput!) {\n    completionStream(input: $input) {\n      delta\n      completion {\n        completionId\n        finishReason\n        servedBy\n        provider\n        model\n        modelName\n        inputTokens\n        outputTokens\n        totalTokens\n        totalCost\n        costStatus\n        durationSeconds\n        attempts {\n          provider\n          model\n          success\n          errorCode\n          errorMessage\n        }\n      }\n    }\n  }\n": typeof types.PlaygroundAnswerDocument,
    "\n  query PlaygroundRow($taskId: String!) {\n    llmLogs(filter: { taskId: [$taskId] }, page: { size: 1 }) {\n      totalCount\n      nodes {\n        id\n        status\n        inputTokens\n        outputTokens\n        totalTokens\n        totalCost\n        costStatus\n      }\n    }\n  }\n": typeof types.PlaygroundRowDocument,
    "\n  query PlaygroundModels {\n    providers {\n      id\n      name\n      model\n      modelName\n      status\n    }\n    usageStats(filter: { range: ALL }) {\n      providers {\n        provider\n        models {\n          model\n        }\n      }\n    }\n  }\n": typeof types.PlaygroundModelsDocument,
    "\n  fragment EvidenceBar_template on Template {\n    status\n    origin\n    shadowMatches\n    shadowMismatches\n    errorUpperBound\n    errorBudget\n  }\n": typeof types.EvidenceBar_TemplateFragmentDoc,
    "\n  subscription TemplateChanged {\n    templateChanged {\n      id\n    }\n  }\n": typeof types.TemplateChangedDocument,
    "\n  query TemplateDrawer($id: ID!) {\n    template(id: $id) {\n      id\n      name\n      origin\n      status\n      projectId\n      agentType\n      provider\n      model\n      promptPattern\n      responsePattern\n      uses\n      costSaved\n      createdAt\n      lastUsedAt\n      ...EvidenceBar_template\n      ...TemplateParameters_template\n      ...TemplateExamples_template\n    }\n  }\n": typeof types.TemplateDrawerDocument,
    "\n  mutation SetTemplateEnabled($id: ID!, $enabled: Boolean!) {\n    setTemplateEnabled(id: $id, enabled: $enabled) {\n      id\n      status\n    }\n  }\n": typeof types.SetTemplateEnabledDocument,
    "\n  mutation DeleteTemplate($id: ID!) {\n    deleteTemplate(id: $id)\n  }\n": typeof types.DeleteTemplateDocument,
    "\n  fragment TemplateExamples_template on Template {\n    origin\n    promptPattern\n    responsePattern\n    exampleCompletions {\n      completionId\n      prompt\n      response\n      createdAt\n    }\n  }\n": typeof types.TemplateExamples_TemplateFragmentDoc,
    "\n  fragment TemplateParameters_template on Template {\n    parameters {\n      name\n      type\n      examples\n    }\n  }\n": typeof types.TemplateParameters_TemplateFragmentDoc,
    "\n  fragment TemplateRow_template on Template {\n    id\n    name\n    status\n    projectId\n    agentType\n    model\n    promptPattern\n    examples\n    uses\n    tokensSaved\n    costSaved\n    ...EvidenceBar_template\n  }\n": typeof types.TemplateRow_TemplateFragmentDoc,
    "\n  query TemplatesPage($filter: TemplateFilter, $page: PageInput) {\n    templates(filter: $filter, page: $page) {\n      totalCount\n      pageInfo {\n        totalPages\n      }\n      stats {\n        total\n        active\n        uses\n        costSaved\n      }\n      nodes {\n        id\n        ...TemplateRow_template\n      }\n    }\n  }\n": typeof types.TemplatesPageDocument,
};
const documents: Documents = {
    "\n  fragment AlertHistory_alerts on BudgetAlertPage {\n    totalCount\n    pageInfo {\n      totalPages\n    }\n    nodes {\n      id\n      threshold\n      raisedAt\n      spent\n      limit\n      budget {\n        id\n        scope\n        scopeValue\n        period\n      }\n    }\n  }\n": types.AlertHistory_AlertsFragmentDoc,
    "\n  fragment AlertNotice_alert on BudgetAlert {\n    threshold\n    raisedAt\n    spent\n    limit\n    budget {\n      id\n      scope\n      scopeValue\n      period\n    }\n  }\n": types.AlertNotice_AlertFragmentDoc,
    "\n  fragment BudgetCard_budget on Budget {\n    id\n    enforced\n    periodStart\n    periodEnd\n    remaining\n    ...BudgetMeter_budget\n    ...BudgetFacts_budget\n  }\n": types.BudgetCard_BudgetFragmentDoc,
    "\n  mutation DeleteBudget($id: ID!) {\n    deleteBudget(id: $id)\n  }\n": types.DeleteBudgetDocument,
    "\n  query BudgetEffect($filter: LlmLogFilter) {\n    usageStats(filter: $filter) {\n      totals {\n        calls\n        totalCost\n        unpricedCalls\n      }\n    }\n  }\n": types.BudgetEffectDocument,
    "\n  fragment BudgetFacts_budget on Budget {\n    limit\n    spent\n    reserved\n    period\n    timeZone\n    periodStart\n    periodEnd\n    exhaustedAt\n    refusedCalls\n    raisedThreshold\n  }\n": types.BudgetFacts_BudgetFragmentDoc,
    "\n  query BudgetSubjects {\n    llmLogFacets(filter: { range: LAST_30_DAYS }) {\n      projects {\n        value\n      }\n      agentTypes {\n        value\n      }\n      providers {\n        value\n      }\n    }\n    providers {\n      id\n    }\n  }\n": types.BudgetSubjectsDocument,
    "\n  fragment BudgetForm_budget on Budget {\n    id\n    scope\n    scopeValue\n    period\n    timeZone\n    limit\n    enforced\n    periodStart\n    reserved\n    raisedThreshold\n  }\n": types.BudgetForm_BudgetFragmentDoc,
    "\n  mutation SetBudget($input: BudgetInput!) {\n    setBudget(input: $input) {\n      id\n    }\n  }\n": types.SetBudgetDocument,
    "\n  query BudgetsPage {\n    budgets {\n      id\n      ...BudgetCard_budget\n      ...BudgetForm_budget\n    }\n    everything: llmLogs(page: { size: 1 }) {\n      feedPosition\n    }\n  }\n": types.BudgetsPageDocument,
    "\n  query BudgetAlerts($page: PageInput) {\n    budgetAlerts(page: $page) {\n      ...AlertHistory_alerts\n    }\n  }\n": types.BudgetAlertsDocument,
    "\n  subscription BudgetsLogCreated($after: String) {\n    logCreated(after: $after) {\n      feedPosition\n    }\n  }\n": types.BudgetsLogCreatedDocument,
    "\n  subscription BudgetAlertRaised {\n    budgetAlertRaised {\n      id\n      ...AlertNotice_alert\n    }\n  }\n": types.BudgetAlertRaisedDocument,
    "\n  mutation TestBudgetWebhook {\n    testBudgetWebhook {\n      delivered\n      httpStatus\n      message\n    }\n  }\n": types.TestBudgetWebhookDocument,
    "\n  fragment CostBreakdown_log on LlmLog {\n    totalCost\n    costBreakdown {\n      source\n      version\n      model\n      effectiveFrom\n      aboveInputTokens\n      lines {\n        kind\n        tokens\n        pricePerMillion\n        cost\n      }\n    }\n  }\n": types.CostBreakdown_LogFragmentDoc,
    "\n  fragment LogRow_log on LlmLog {\n    id\n    createdAt\n    status\n    attempt\n    completionId\n    requestId\n    projectId\n    taskId\n    agentType\n    agentId\n    provider\n    model\n    modelName\n    inputTokens\n    outputTokens\n    cachedInputTokens\n    reasoningTokens\n    totalCost\n    durationSeconds\n    timeToFirstTokenSeconds\n    finishReason\n    templateId\n    errorCode\n    errorMessage\n    responsePreview\n  }\n": types.LogRow_LogFragmentDoc,
    "\n  query LogsEmpty {\n    llmLogs(page: { size: 1 }) {\n      totalCount\n    }\n  }\n": types.LogsEmptyDocument,
    "\n  query LogsPage($filter: LlmLogFilter, $page: PageInput) {\n    llmLogs(filter: $filter, page: $page) {\n      totalCount\n      feedPosition\n      nodes {\n        id\n        ...LogRow_log\n      }\n    }\n  }\n": types.LogsPageDocument,
    "\n  subscription LogCreated($filter: LlmLogFilter, $after: String) {\n    logCreated(filter: $filter, after: $after) {\n      id\n      feedPosition\n      ...LogRow_log\n    }\n  }\n": types.LogCreatedDocument,
    "\n  fragment LogFacets_facet on Facet {\n    value\n    name\n    count\n  }\n": types.LogFacets_FacetFragmentDoc,
    "\n  query LogsSummary(\n    $filter: LlmLogFilter\n    $timeZone: String!\n    $anyProvider: LlmLogFilter\n    $anyModel: LlmLogFilter\n    $anyAgentType: LlmLogFilter\n    $anyProject: LlmLogFilter\n    $anyStatus: LlmLogFilter\n    $byProvider: Boolean!\n    $byModel: Boolean!\n    $byAgentType: Boolean!\n    $byProject: Boolean!\n    $byStatus: Boolean!\n  ) {\n    usageStats(filter: $filter) {\n      to\n      totals {\n        calls\n      }\n      series(timeZone: $timeZone) {\n        start\n        totals {\n          successes\n          errors\n          cached\n          templated\n        }\n      }\n    }\n    all: llmLogFacets(filter: $filter) {\n      providers {\n        ...LogFacets_facet\n      }\n      models {\n        ...LogFacets_facet\n      }\n      agentTypes {\n        ...LogFacets_facet\n      }\n      projects {\n        ...LogFacets_facet\n      }\n      statuses {\n        ...LogFacets_facet\n      }\n    }\n    provider: llmLogFacets(filter: $anyProvider) @include(if: $byProvider) {\n      providers {\n        ...LogFacets_facet\n      }\n    }\n    model: llmLogFacets(filter: $anyModel) @include(if: $byModel) {\n      models {\n        ...LogFacets_facet\n      }\n    }\n    agentType: llmLogFacets(filter: $anyAgentType) @include(if: $byAgentType) {\n      agentTypes {\n        ...LogFacets_facet\n      }\n    }\n    projectId: llmLogFacets(filter: $anyProject) @include(if: $byProject) {\n      projects {\n        ...LogFacets_facet\n      }\n    }\n    status: llmLogFacets(filter: $anyStatus) @include(if: $byStatus) {\n      statuses {\n        ...LogFacets_facet\n      }\n    }\n  }\n": types.LogsSummaryDocument,
    "\n  query LogDetail($id: ID!, $completionId: ID, $hasCompletion: Boolean!) {\n    llmLog(id: $id) {\n      id\n      requestId\n      completionId\n      attempt\n      projectId\n      taskId\n      agentType\n      agentId\n      status\n      provider\n      requestModel\n      model\n      modelName\n      inputTokens\n      outputTokens\n      totalTokens\n      cachedInputTokens\n      cacheWriteInputTokens\n      reasoningTokens\n      inputCost\n      outputCost\n      totalCost\n      costStatus\n      durationSeconds\n      timeToFirstTokenSeconds\n      finishReason\n      success\n      cacheHit\n      templateId\n      errorCode\n      errorMessage\n      systemPromptHash\n      userPromptHash\n      responsePreview\n      metadata\n      createdAt\n      feedPosition\n      ...CostBreakdown_log\n    }\n    attempts: llmLogs(filter: { completionId: $completionId }, page: { size: 50 }) @include(if: $hasCompletion) {\n      nodes {\n        id\n        attempt\n        status\n        provider\n        model\n        modelName\n        errorCode\n        createdAt\n        durationSeconds\n        timeToFirstTokenSeconds\n      }\n    }\n  }\n": types.LogDetailDocument,
    "\n  fragment BudgetMeter_budget on Budget {\n    scope\n    scopeValue\n    period\n    limit\n    spent\n    reserved\n    raisedThreshold\n  }\n": types.BudgetMeter_BudgetFragmentDoc,
    "\n  mutation FirstCall($input: CompletionInput!) {\n    completion(input: $input) {\n      completionId\n    }\n  }\n": types.FirstCallDocument,
    "\n  fragment ModelTable_totals on UsageTotals {\n    calls\n    errors\n    totalTokens\n    totalCost\n    unpricedCalls\n    latency {\n      p95\n    }\n  }\n": types.ModelTable_TotalsFragmentDoc,
    "\n  fragment ModelTable_stats on UsageStats {\n    providers {\n      provider\n      name\n      totals {\n        ...ModelTable_totals\n      }\n      models {\n        model\n        name\n        totals {\n          ...ModelTable_totals\n        }\n      }\n    }\n  }\n": types.ModelTable_StatsFragmentDoc,
    "\n  fragment NewestErrors_logs on LlmLogPage {\n    totalCount\n    nodes {\n      id\n      createdAt\n      errorCode\n      errorMessage\n      provider\n      model\n      modelName\n    }\n  }\n": types.NewestErrors_LogsFragmentDoc,
    "\n  mutation SetPrice($input: PriceInput!) {\n    setPrice(input: $input) {\n      id\n    }\n  }\n": types.SetPriceDocument,
    "\n  fragment ProviderCard_provider on Provider {\n    id\n    name\n    model\n    modelName\n    status\n    lastError\n    lastErrorAt\n  }\n": types.ProviderCard_ProviderFragmentDoc,
    "\n  query RepricingPreview($input: RepricingInput!) {\n    previewRepricing(input: $input) {\n      rows\n      affected\n      newlyPriced\n      newlyUnpriced\n      costBefore\n      costAfter\n      difference\n      savedBefore\n      savedAfter\n    }\n  }\n": types.RepricingPreviewDocument,
    "\n  mutation RepriceLogs($input: RepricingInput!) {\n    repriceLogs(input: $input) {\n      id\n    }\n  }\n": types.RepriceLogsDocument,
    "\n  query Repricings {\n    repricings {\n      id\n      progress\n      finishedAt\n      sums {\n        rows\n        affected\n        difference\n      }\n    }\n  }\n": types.RepricingsDocument,
    "\n  query SetPrices {\n    prices {\n      id\n      provider\n      model\n      modelName\n      effectiveFrom\n      setAt\n      prices {\n        input\n        output\n        cachedInput\n        cacheWrite\n      }\n    }\n  }\n": types.SetPricesDocument,
    "\n  fragment SplitChart_stats on UsageStats {\n    to\n    totals {\n      calls\n      totalCost\n    }\n    providers {\n      provider\n      name\n      totals {\n        calls\n        totalCost\n      }\n      models {\n        model\n        name\n        totals {\n          calls\n          totalCost\n        }\n      }\n    }\n    series(timeZone: $timeZone) {\n      start\n      totals {\n        calls\n        totalCost\n      }\n    }\n  }\n": types.SplitChart_StatsFragmentDoc,
    "\n  fragment SplitChart_part on UsageStats {\n    totals {\n      calls\n      totalCost\n    }\n    series(timeZone: $timeZone) {\n      start\n      totals {\n        calls\n        totalCost\n      }\n    }\n  }\n": types.SplitChart_PartFragmentDoc,
    "\n  mutation DeletePrice($id: ID!) {\n    deletePrice(id: $id)\n  }\n": types.DeletePriceDocument,
    "\n  query UnpricedModels {\n    unpricedModels {\n      provider\n      model\n      name\n      calls\n      firstSeen\n      lastSeen\n      hasPrice\n    }\n  }\n": types.UnpricedModelsDocument,
    "\n  fragment UsageTiles_before on UsageStats {\n    totals {\n      calls\n      errors\n      totalTokens\n      totalCost\n      latency {\n        p95\n      }\n    }\n    savings {\n      totalCost\n    }\n  }\n": types.UsageTiles_BeforeFragmentDoc,
    "\n  fragment UsageTiles_stats on UsageStats {\n    totals {\n      calls\n      errors\n      cached\n      templated\n      inputTokens\n      outputTokens\n      totalTokens\n      totalCost\n      unpricedCalls\n      latency {\n        p50\n        p95\n      }\n    }\n    savings {\n      cacheCost\n      templateCost\n      totalCost\n    }\n    series(timeZone: $timeZone) {\n      start\n      totals {\n        calls\n        errors\n        cached\n        templated\n        totalTokens\n        totalCost\n        latency {\n          p95\n        }\n      }\n    }\n  }\n": types.UsageTiles_StatsFragmentDoc,
    "\n  query OverviewCompared(\n    $timeZone: String!\n    $before: LlmLogFilter\n    $hasBefore: Boolean!\n    $first: LlmLogFilter\n    $hasFirst: Boolean!\n    $second: LlmLogFilter\n    $hasSecond: Boolean!\n    $third: LlmLogFilter\n    $hasThird: Boolean!\n    $fourth: LlmLogFilter\n    $hasFourth: Boolean!\n    $fifth: LlmLogFilter\n    $hasFifth: Boolean!\n  ) {\n    before: usageStats(filter: $before) @include(if: $hasBefore) {\n      ...UsageTiles_before\n    }\n    first: usageStats(filter: $first) @include(if: $hasFirst) {\n      ...SplitChart_part\n    }\n    second: usageStats(filter: $second) @include(if: $hasSecond) {\n      ...SplitChart_part\n    }\n    third: usageStats(filter: $third) @include(if: $hasThird) {\n      ...SplitChart_part\n    }\n    fourth: usageStats(filter: $fourth) @include(if: $hasFourth) {\n      ...SplitChart_part\n    }\n    fifth: usageStats(filter: $fifth) @include(if: $hasFifth) {\n      ...SplitChart_part\n    }\n  }\n": types.OverviewComparedDocument,
    "\n  query OverviewStats($filter: LlmLogFilter, $timeZone: String!) {\n    usageStats(filter: $filter) {\n      from\n      to\n      totals {\n        calls\n        totalCost\n      }\n      ...UsageTiles_stats\n      ...SplitChart_stats\n      ...ModelTable_stats\n    }\n    everything: llmLogs(page: { size: 1 }) {\n      totalCount\n      feedPosition\n    }\n  }\n": types.OverviewStatsDocument,
    "\n  query OverviewProviders {\n    providers {\n      id\n      ...ProviderCard_provider\n    }\n  }\n": types.OverviewProvidersDocument,
    "\n  query OverviewBudgets {\n    budgets {\n      id\n      ...BudgetMeter_budget\n    }\n  }\n": types.OverviewBudgetsDocument,
    "\n  query OverviewErrors($filter: LlmLogFilter, $page: PageInput) {\n    llmLogs(filter: $filter, page: $page) {\n      ...NewestErrors_logs\n    }\n  }\n": types.OverviewErrorsDocument,
    "\n  subscription OverviewLogCreated($after: String) {\n    logCreated(after: $after) {\n      feedPosition\n    }\n  }\n": types.OverviewLogCreatedDocument,
    "\n  subscription PlaygroundAnswer($input: CompletionInput!) {\n    completionStream(input: $input) {\n      delta\n      completion {\n        completionId\n        finishReason\n        servedBy\n        provider\n        model\n        modelName\n        inputTokens\n        outputTokens\n        totalTokens\n        totalCost\n        costStatus\n        durationSeconds\n        attempts {\n          provider\n          model\n          success\n          errorCode\n          errorMessage\n        }\n      }\n    }\n  }\n": types.PlaygroundAnswerDocument,
    "\n  query PlaygroundRow($taskId: String!) {\n    llmLogs(filter: { taskId: [$taskId] }, page: { size: 1 }) {\n      totalCount\n      nodes {\n        id\n        status\n        inputTokens\n        outputTokens\n        totalTokens\n        totalCost\n        costStatus\n      }\n    }\n  }\n": types.PlaygroundRowDocument,
    "\n  query PlaygroundModels {\n    providers {\n      id\n      name\n      model\n      modelName\n      status\n    }\n    usageStats(filter: { range: ALL }) {\n      providers {\n        provider\n        models {\n          model\n        }\n      }\n    }\n  }\n": types.PlaygroundModelsDocument,
    "\n  fragment EvidenceBar_template on Template {\n    status\n    origin\n    shadowMatches\n    shadowMismatches\n    errorUpperBound\n    errorBudget\n  }\n": types.EvidenceBar_TemplateFragmentDoc,
    "\n  subscription TemplateChanged {\n    templateChanged {\n      id\n    }\n  }\n": types.TemplateChangedDocument,
    "\n  query TemplateDrawer($id: ID!) {\n    template(id: $id) {\n      id\n      name\n      origin\n      status\n      projectId\n      agentType\n      provider\n      model\n      promptPattern\n      responsePattern\n      uses\n      costSaved\n      createdAt\n      lastUsedAt\n      ...EvidenceBar_template\n      ...TemplateParameters_template\n      ...TemplateExamples_template\n    }\n  }\n": types.TemplateDrawerDocument,
    "\n  mutation SetTemplateEnabled($id: ID!, $enabled: Boolean!) {\n    setTemplateEnabled(id: $id, enabled: $enabled) {\n      id\n      status\n    }\n  }\n": types.SetTemplateEnabledDocument,
    "\n  mutation DeleteTemplate($id: ID!) {\n    deleteTemplate(id: $id)\n  }\n": types.DeleteTemplateDocument,
    "\n  fragment TemplateExamples_template on Template {\n    origin\n    promptPattern\n    responsePattern\n    exampleCompletions {\n      completionId\n      prompt\n      response\n      createdAt\n    }\n  }\n": types.TemplateExamples_TemplateFragmentDoc,
    "\n  fragment TemplateParameters_template on Template {\n    parameters {\n      name\n      type\n      examples\n    }\n  }\n": types.TemplateParameters_TemplateFragmentDoc,
    "\n  fragment TemplateRow_template on Template {\n    id\n    name\n    status\n    projectId\n    agentType\n    model\n    promptPattern\n    examples\n    uses\n    tokensSaved\n    costSaved\n    ...EvidenceBar_template\n  }\n": types.TemplateRow_TemplateFragmentDoc,
    "\n  query TemplatesPage($filter: TemplateFilter, $page: PageInput) {\n    templates(filter: $filter, page: $page) {\n      totalCount\n      pageInfo {\n        totalPages\n      }\n      stats {\n        total\n        active\n        uses\n        costSaved\n      }\n      nodes {\n        id\n        ...TemplateRow_template\n      }\n    }\n  }\n": types.TemplatesPageDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AlertHistory_alerts on BudgetAlertPage {\n    totalCount\n    pageInfo {\n      totalPages\n    }\n    nodes {\n      id\n      threshold\n      raisedAt\n      spent\n      limit\n      budget {\n        id\n        scope\n        scopeValue\n        period\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment AlertHistory_alerts on BudgetAlertPage {\n    totalCount\n    pageInfo {\n      totalPages\n    }\n    nodes {\n      id\n      threshold\n      raisedAt\n      spent\n      limit\n      budget {\n        id\n        scope\n        scopeValue\n        period\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AlertNotice_alert on BudgetAlert {\n    threshold\n    raisedAt\n    spent\n    limit\n    budget {\n      id\n      scope\n      scopeValue\n      period\n    }\n  }\n"): (typeof documents)["\n  fragment AlertNotice_alert on BudgetAlert {\n    threshold\n    raisedAt\n    spent\n    limit\n    budget {\n      id\n      scope\n      scopeValue\n      period\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BudgetCard_budget on Budget {\n    id\n    enforced\n    periodStart\n    periodEnd\n    remaining\n    ...BudgetMeter_budget\n    ...BudgetFacts_budget\n  }\n"): (typeof documents)["\n  fragment BudgetCard_budget on Budget {\n    id\n    enforced\n    periodStart\n    periodEnd\n    remaining\n    ...BudgetMeter_budget\n    ...BudgetFacts_budget\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteBudget($id: ID!) {\n    deleteBudget(id: $id)\n  }\n"): (typeof documents)["\n  mutation DeleteBudget($id: ID!) {\n    deleteBudget(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BudgetEffect($filter: LlmLogFilter) {\n    usageStats(filter: $filter) {\n      totals {\n        calls\n        totalCost\n        unpricedCalls\n      }\n    }\n  }\n"): (typeof documents)["\n  query BudgetEffect($filter: LlmLogFilter) {\n    usageStats(filter: $filter) {\n      totals {\n        calls\n        totalCost\n        unpricedCalls\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BudgetFacts_budget on Budget {\n    limit\n    spent\n    reserved\n    period\n    timeZone\n    periodStart\n    periodEnd\n    exhaustedAt\n    refusedCalls\n    raisedThreshold\n  }\n"): (typeof documents)["\n  fragment BudgetFacts_budget on Budget {\n    limit\n    spent\n    reserved\n    period\n    timeZone\n    periodStart\n    periodEnd\n    exhaustedAt\n    refusedCalls\n    raisedThreshold\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BudgetSubjects {\n    llmLogFacets(filter: { range: LAST_30_DAYS }) {\n      projects {\n        value\n      }\n      agentTypes {\n        value\n      }\n      providers {\n        value\n      }\n    }\n    providers {\n      id\n    }\n  }\n"): (typeof documents)["\n  query BudgetSubjects {\n    llmLogFacets(filter: { range: LAST_30_DAYS }) {\n      projects {\n        value\n      }\n      agentTypes {\n        value\n      }\n      providers {\n        value\n      }\n    }\n    providers {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BudgetForm_budget on Budget {\n    id\n    scope\n    scopeValue\n    period\n    timeZone\n    limit\n    enforced\n    periodStart\n    reserved\n    raisedThreshold\n  }\n"): (typeof documents)["\n  fragment BudgetForm_budget on Budget {\n    id\n    scope\n    scopeValue\n    period\n    timeZone\n    limit\n    enforced\n    periodStart\n    reserved\n    raisedThreshold\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetBudget($input: BudgetInput!) {\n    setBudget(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation SetBudget($input: BudgetInput!) {\n    setBudget(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BudgetsPage {\n    budgets {\n      id\n      ...BudgetCard_budget\n      ...BudgetForm_budget\n    }\n    everything: llmLogs(page: { size: 1 }) {\n      feedPosition\n    }\n  }\n"): (typeof documents)["\n  query BudgetsPage {\n    budgets {\n      id\n      ...BudgetCard_budget\n      ...BudgetForm_budget\n    }\n    everything: llmLogs(page: { size: 1 }) {\n      feedPosition\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BudgetAlerts($page: PageInput) {\n    budgetAlerts(page: $page) {\n      ...AlertHistory_alerts\n    }\n  }\n"): (typeof documents)["\n  query BudgetAlerts($page: PageInput) {\n    budgetAlerts(page: $page) {\n      ...AlertHistory_alerts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription BudgetsLogCreated($after: String) {\n    logCreated(after: $after) {\n      feedPosition\n    }\n  }\n"): (typeof documents)["\n  subscription BudgetsLogCreated($after: String) {\n    logCreated(after: $after) {\n      feedPosition\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription BudgetAlertRaised {\n    budgetAlertRaised {\n      id\n      ...AlertNotice_alert\n    }\n  }\n"): (typeof documents)["\n  subscription BudgetAlertRaised {\n    budgetAlertRaised {\n      id\n      ...AlertNotice_alert\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestBudgetWebhook {\n    testBudgetWebhook {\n      delivered\n      httpStatus\n      message\n    }\n  }\n"): (typeof documents)["\n  mutation TestBudgetWebhook {\n    testBudgetWebhook {\n      delivered\n      httpStatus\n      message\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CostBreakdown_log on LlmLog {\n    totalCost\n    costBreakdown {\n      source\n      version\n      model\n      effectiveFrom\n      aboveInputTokens\n      lines {\n        kind\n        tokens\n        pricePerMillion\n        cost\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CostBreakdown_log on LlmLog {\n    totalCost\n    costBreakdown {\n      source\n      version\n      model\n      effectiveFrom\n      aboveInputTokens\n      lines {\n        kind\n        tokens\n        pricePerMillion\n        cost\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LogRow_log on LlmLog {\n    id\n    createdAt\n    status\n    attempt\n    completionId\n    requestId\n    projectId\n    taskId\n    agentType\n    agentId\n    provider\n    model\n    modelName\n    inputTokens\n    outputTokens\n    cachedInputTokens\n    reasoningTokens\n    totalCost\n    durationSeconds\n    timeToFirstTokenSeconds\n    finishReason\n    templateId\n    errorCode\n    errorMessage\n    responsePreview\n  }\n"): (typeof documents)["\n  fragment LogRow_log on LlmLog {\n    id\n    createdAt\n    status\n    attempt\n    completionId\n    requestId\n    projectId\n    taskId\n    agentType\n    agentId\n    provider\n    model\n    modelName\n    inputTokens\n    outputTokens\n    cachedInputTokens\n    reasoningTokens\n    totalCost\n    durationSeconds\n    timeToFirstTokenSeconds\n    finishReason\n    templateId\n    errorCode\n    errorMessage\n    responsePreview\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LogsEmpty {\n    llmLogs(page: { size: 1 }) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query LogsEmpty {\n    llmLogs(page: { size: 1 }) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LogsPage($filter: LlmLogFilter, $page: PageInput) {\n    llmLogs(filter: $filter, page: $page) {\n      totalCount\n      feedPosition\n      nodes {\n        id\n        ...LogRow_log\n      }\n    }\n  }\n"): (typeof documents)["\n  query LogsPage($filter: LlmLogFilter, $page: PageInput) {\n    llmLogs(filter: $filter, page: $page) {\n      totalCount\n      feedPosition\n      nodes {\n        id\n        ...LogRow_log\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription LogCreated($filter: LlmLogFilter, $after: String) {\n    logCreated(filter: $filter, after: $after) {\n      id\n      feedPosition\n      ...LogRow_log\n    }\n  }\n"): (typeof documents)["\n  subscription LogCreated($filter: LlmLogFilter, $after: String) {\n    logCreated(filter: $filter, after: $after) {\n      id\n      feedPosition\n      ...LogRow_log\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LogFacets_facet on Facet {\n    value\n    name\n    count\n  }\n"): (typeof documents)["\n  fragment LogFacets_facet on Facet {\n    value\n    name\n    count\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LogsSummary(\n    $filter: LlmLogFilter\n    $timeZone: String!\n    $anyProvider: LlmLogFilter\n    $anyModel: LlmLogFilter\n    $anyAgentType: LlmLogFilter\n    $anyProject: LlmLogFilter\n    $anyStatus: LlmLogFilter\n    $byProvider: Boolean!\n    $byModel: Boolean!\n    $byAgentType: Boolean!\n    $byProject: Boolean!\n    $byStatus: Boolean!\n  ) {\n    usageStats(filter: $filter) {\n      to\n      totals {\n        calls\n      }\n      series(timeZone: $timeZone) {\n        start\n        totals {\n          successes\n          errors\n          cached\n          templated\n        }\n      }\n    }\n    all: llmLogFacets(filter: $filter) {\n      providers {\n        ...LogFacets_facet\n      }\n      models {\n        ...LogFacets_facet\n      }\n      agentTypes {\n        ...LogFacets_facet\n      }\n      projects {\n        ...LogFacets_facet\n      }\n      statuses {\n        ...LogFacets_facet\n      }\n    }\n    provider: llmLogFacets(filter: $anyProvider) @include(if: $byProvider) {\n      providers {\n        ...LogFacets_facet\n      }\n    }\n    model: llmLogFacets(filter: $anyModel) @include(if: $byModel) {\n      models {\n        ...LogFacets_facet\n      }\n    }\n    agentType: llmLogFacets(filter: $anyAgentType) @include(if: $byAgentType) {\n      agentTypes {\n        ...LogFacets_facet\n      }\n    }\n    projectId: llmLogFacets(filter: $anyProject) @include(if: $byProject) {\n      projects {\n        ...LogFacets_facet\n      }\n    }\n    status: llmLogFacets(filter: $anyStatus) @include(if: $byStatus) {\n      statuses {\n        ...LogFacets_facet\n      }\n    }\n  }\n"): (typeof documents)["\n  query LogsSummary(\n    $filter: LlmLogFilter\n    $timeZone: String!\n    $anyProvider: LlmLogFilter\n    $anyModel: LlmLogFilter\n    $anyAgentType: LlmLogFilter\n    $anyProject: LlmLogFilter\n    $anyStatus: LlmLogFilter\n    $byProvider: Boolean!\n    $byModel: Boolean!\n    $byAgentType: Boolean!\n    $byProject: Boolean!\n    $byStatus: Boolean!\n  ) {\n    usageStats(filter: $filter) {\n      to\n      totals {\n        calls\n      }\n      series(timeZone: $timeZone) {\n        start\n        totals {\n          successes\n          errors\n          cached\n          templated\n        }\n      }\n    }\n    all: llmLogFacets(filter: $filter) {\n      providers {\n        ...LogFacets_facet\n      }\n      models {\n        ...LogFacets_facet\n      }\n      agentTypes {\n        ...LogFacets_facet\n      }\n      projects {\n        ...LogFacets_facet\n      }\n      statuses {\n        ...LogFacets_facet\n      }\n    }\n    provider: llmLogFacets(filter: $anyProvider) @include(if: $byProvider) {\n      providers {\n        ...LogFacets_facet\n      }\n    }\n    model: llmLogFacets(filter: $anyModel) @include(if: $byModel) {\n      models {\n        ...LogFacets_facet\n      }\n    }\n    agentType: llmLogFacets(filter: $anyAgentType) @include(if: $byAgentType) {\n      agentTypes {\n        ...LogFacets_facet\n      }\n    }\n    projectId: llmLogFacets(filter: $anyProject) @include(if: $byProject) {\n      projects {\n        ...LogFacets_facet\n      }\n    }\n    status: llmLogFacets(filter: $anyStatus) @include(if: $byStatus) {\n      statuses {\n        ...LogFacets_facet\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LogDetail($id: ID!, $completionId: ID, $hasCompletion: Boolean!) {\n    llmLog(id: $id) {\n      id\n      requestId\n      completionId\n      attempt\n      projectId\n      taskId\n      agentType\n      agentId\n      status\n      provider\n      requestModel\n      model\n      modelName\n      inputTokens\n      outputTokens\n      totalTokens\n      cachedInputTokens\n      cacheWriteInputTokens\n      reasoningTokens\n      inputCost\n      outputCost\n      totalCost\n      costStatus\n      durationSeconds\n      timeToFirstTokenSeconds\n      finishReason\n      success\n      cacheHit\n      templateId\n      errorCode\n      errorMessage\n      systemPromptHash\n      userPromptHash\n      responsePreview\n      metadata\n      createdAt\n      feedPosition\n      ...CostBreakdown_log\n    }\n    attempts: llmLogs(filter: { completionId: $completionId }, page: { size: 50 }) @include(if: $hasCompletion) {\n      nodes {\n        id\n        attempt\n        status\n        provider\n        model\n        modelName\n        errorCode\n        createdAt\n        durationSeconds\n        timeToFirstTokenSeconds\n      }\n    }\n  }\n"): (typeof documents)["\n  query LogDetail($id: ID!, $completionId: ID, $hasCompletion: Boolean!) {\n    llmLog(id: $id) {\n      id\n      requestId\n      completionId\n      attempt\n      projectId\n      taskId\n      agentType\n      agentId\n      status\n      provider\n      requestModel\n      model\n      modelName\n      inputTokens\n      outputTokens\n      totalTokens\n      cachedInputTokens\n      cacheWriteInputTokens\n      reasoningTokens\n      inputCost\n      outputCost\n      totalCost\n      costStatus\n      durationSeconds\n      timeToFirstTokenSeconds\n      finishReason\n      success\n      cacheHit\n      templateId\n      errorCode\n      errorMessage\n      systemPromptHash\n      userPromptHash\n      responsePreview\n      metadata\n      createdAt\n      feedPosition\n      ...CostBreakdown_log\n    }\n    attempts: llmLogs(filter: { completionId: $completionId }, page: { size: 50 }) @include(if: $hasCompletion) {\n      nodes {\n        id\n        attempt\n        status\n        provider\n        model\n        modelName\n        errorCode\n        createdAt\n        durationSeconds\n        timeToFirstTokenSeconds\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BudgetMeter_budget on Budget {\n    scope\n    scopeValue\n    period\n    limit\n    spent\n    reserved\n    raisedThreshold\n  }\n"): (typeof documents)["\n  fragment BudgetMeter_budget on Budget {\n    scope\n    scopeValue\n    period\n    limit\n    spent\n    reserved\n    raisedThreshold\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FirstCall($input: CompletionInput!) {\n    completion(input: $input) {\n      completionId\n    }\n  }\n"): (typeof documents)["\n  mutation FirstCall($input: CompletionInput!) {\n    completion(input: $input) {\n      completionId\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ModelTable_totals on UsageTotals {\n    calls\n    errors\n    totalTokens\n    totalCost\n    unpricedCalls\n    latency {\n      p95\n    }\n  }\n"): (typeof documents)["\n  fragment ModelTable_totals on UsageTotals {\n    calls\n    errors\n    totalTokens\n    totalCost\n    unpricedCalls\n    latency {\n      p95\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ModelTable_stats on UsageStats {\n    providers {\n      provider\n      name\n      totals {\n        ...ModelTable_totals\n      }\n      models {\n        model\n        name\n        totals {\n          ...ModelTable_totals\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ModelTable_stats on UsageStats {\n    providers {\n      provider\n      name\n      totals {\n        ...ModelTable_totals\n      }\n      models {\n        model\n        name\n        totals {\n          ...ModelTable_totals\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NewestErrors_logs on LlmLogPage {\n    totalCount\n    nodes {\n      id\n      createdAt\n      errorCode\n      errorMessage\n      provider\n      model\n      modelName\n    }\n  }\n"): (typeof documents)["\n  fragment NewestErrors_logs on LlmLogPage {\n    totalCount\n    nodes {\n      id\n      createdAt\n      errorCode\n      errorMessage\n      provider\n      model\n      modelName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPrice($input: PriceInput!) {\n    setPrice(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation SetPrice($input: PriceInput!) {\n    setPrice(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProviderCard_provider on Provider {\n    id\n    name\n    model\n    modelName\n    status\n    lastError\n    lastErrorAt\n  }\n"): (typeof documents)["\n  fragment ProviderCard_provider on Provider {\n    id\n    name\n    model\n    modelName\n    status\n    lastError\n    lastErrorAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RepricingPreview($input: RepricingInput!) {\n    previewRepricing(input: $input) {\n      rows\n      affected\n      newlyPriced\n      newlyUnpriced\n      costBefore\n      costAfter\n      difference\n      savedBefore\n      savedAfter\n    }\n  }\n"): (typeof documents)["\n  query RepricingPreview($input: RepricingInput!) {\n    previewRepricing(input: $input) {\n      rows\n      affected\n      newlyPriced\n      newlyUnpriced\n      costBefore\n      costAfter\n      difference\n      savedBefore\n      savedAfter\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RepriceLogs($input: RepricingInput!) {\n    repriceLogs(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RepriceLogs($input: RepricingInput!) {\n    repriceLogs(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Repricings {\n    repricings {\n      id\n      progress\n      finishedAt\n      sums {\n        rows\n        affected\n        difference\n      }\n    }\n  }\n"): (typeof documents)["\n  query Repricings {\n    repricings {\n      id\n      progress\n      finishedAt\n      sums {\n        rows\n        affected\n        difference\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SetPrices {\n    prices {\n      id\n      provider\n      model\n      modelName\n      effectiveFrom\n      setAt\n      prices {\n        input\n        output\n        cachedInput\n        cacheWrite\n      }\n    }\n  }\n"): (typeof documents)["\n  query SetPrices {\n    prices {\n      id\n      provider\n      model\n      modelName\n      effectiveFrom\n      setAt\n      prices {\n        input\n        output\n        cachedInput\n        cacheWrite\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SplitChart_stats on UsageStats {\n    to\n    totals {\n      calls\n      totalCost\n    }\n    providers {\n      provider\n      name\n      totals {\n        calls\n        totalCost\n      }\n      models {\n        model\n        name\n        totals {\n          calls\n          totalCost\n        }\n      }\n    }\n    series(timeZone: $timeZone) {\n      start\n      totals {\n        calls\n        totalCost\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment SplitChart_stats on UsageStats {\n    to\n    totals {\n      calls\n      totalCost\n    }\n    providers {\n      provider\n      name\n      totals {\n        calls\n        totalCost\n      }\n      models {\n        model\n        name\n        totals {\n          calls\n          totalCost\n        }\n      }\n    }\n    series(timeZone: $timeZone) {\n      start\n      totals {\n        calls\n        totalCost\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SplitChart_part on UsageStats {\n    totals {\n      calls\n      totalCost\n    }\n    series(timeZone: $timeZone) {\n      start\n      totals {\n        calls\n        totalCost\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment SplitChart_part on UsageStats {\n    totals {\n      calls\n      totalCost\n    }\n    series(timeZone: $timeZone) {\n      start\n      totals {\n        calls\n        totalCost\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeletePrice($id: ID!) {\n    deletePrice(id: $id)\n  }\n"): (typeof documents)["\n  mutation DeletePrice($id: ID!) {\n    deletePrice(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnpricedModels {\n    unpricedModels {\n      provider\n      model\n      name\n      calls\n      firstSeen\n      lastSeen\n      hasPrice\n    }\n  }\n"): (typeof documents)["\n  query UnpricedModels {\n    unpricedModels {\n      provider\n      model\n      name\n      calls\n      firstSeen\n      lastSeen\n      hasPrice\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UsageTiles_before on UsageStats {\n    totals {\n      calls\n      errors\n      totalTokens\n      totalCost\n      latency {\n        p95\n      }\n    }\n    savings {\n      totalCost\n    }\n  }\n"): (typeof documents)["\n  fragment UsageTiles_before on UsageStats {\n    totals {\n      calls\n      errors\n      totalTokens\n      totalCost\n      latency {\n        p95\n      }\n    }\n    savings {\n      totalCost\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UsageTiles_stats on UsageStats {\n    totals {\n      calls\n      errors\n      cached\n      templated\n      inputTokens\n      outputTokens\n      totalTokens\n      totalCost\n      unpricedCalls\n      latency {\n        p50\n        p95\n      }\n    }\n    savings {\n      cacheCost\n      templateCost\n      totalCost\n    }\n    series(timeZone: $timeZone) {\n      start\n      totals {\n        calls\n        errors\n        cached\n        templated\n        totalTokens\n        totalCost\n        latency {\n          p95\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment UsageTiles_stats on UsageStats {\n    totals {\n      calls\n      errors\n      cached\n      templated\n      inputTokens\n      outputTokens\n      totalTokens\n      totalCost\n      unpricedCalls\n      latency {\n        p50\n        p95\n      }\n    }\n    savings {\n      cacheCost\n      templateCost\n      totalCost\n    }\n    series(timeZone: $timeZone) {\n      start\n      totals {\n        calls\n        errors\n        cached\n        templated\n        totalTokens\n        totalCost\n        latency {\n          p95\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OverviewCompared(\n    $timeZone: String!\n    $before: LlmLogFilter\n    $hasBefore: Boolean!\n    $first: LlmLogFilter\n    $hasFirst: Boolean!\n    $second: LlmLogFilter\n    $hasSecond: Boolean!\n    $third: LlmLogFilter\n    $hasThird: Boolean!\n    $fourth: LlmLogFilter\n    $hasFourth: Boolean!\n    $fifth: LlmLogFilter\n    $hasFifth: Boolean!\n  ) {\n    before: usageStats(filter: $before) @include(if: $hasBefore) {\n      ...UsageTiles_before\n    }\n    first: usageStats(filter: $first) @include(if: $hasFirst) {\n      ...SplitChart_part\n    }\n    second: usageStats(filter: $second) @include(if: $hasSecond) {\n      ...SplitChart_part\n    }\n    third: usageStats(filter: $third) @include(if: $hasThird) {\n      ...SplitChart_part\n    }\n    fourth: usageStats(filter: $fourth) @include(if: $hasFourth) {\n      ...SplitChart_part\n    }\n    fifth: usageStats(filter: $fifth) @include(if: $hasFifth) {\n      ...SplitChart_part\n    }\n  }\n"): (typeof documents)["\n  query OverviewCompared(\n    $timeZone: String!\n    $before: LlmLogFilter\n    $hasBefore: Boolean!\n    $first: LlmLogFilter\n    $hasFirst: Boolean!\n    $second: LlmLogFilter\n    $hasSecond: Boolean!\n    $third: LlmLogFilter\n    $hasThird: Boolean!\n    $fourth: LlmLogFilter\n    $hasFourth: Boolean!\n    $fifth: LlmLogFilter\n    $hasFifth: Boolean!\n  ) {\n    before: usageStats(filter: $before) @include(if: $hasBefore) {\n      ...UsageTiles_before\n    }\n    first: usageStats(filter: $first) @include(if: $hasFirst) {\n      ...SplitChart_part\n    }\n    second: usageStats(filter: $second) @include(if: $hasSecond) {\n      ...SplitChart_part\n    }\n    third: usageStats(filter: $third) @include(if: $hasThird) {\n      ...SplitChart_part\n    }\n    fourth: usageStats(filter: $fourth) @include(if: $hasFourth) {\n      ...SplitChart_part\n    }\n    fifth: usageStats(filter: $fifth) @include(if: $hasFifth) {\n      ...SplitChart_part\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OverviewStats($filter: LlmLogFilter, $timeZone: String!) {\n    usageStats(filter: $filter) {\n      from\n      to\n      totals {\n        calls\n        totalCost\n      }\n      ...UsageTiles_stats\n      ...SplitChart_stats\n      ...ModelTable_stats\n    }\n    everything: llmLogs(page: { size: 1 }) {\n      totalCount\n      feedPosition\n    }\n  }\n"): (typeof documents)["\n  query OverviewStats($filter: LlmLogFilter, $timeZone: String!) {\n    usageStats(filter: $filter) {\n      from\n      to\n      totals {\n        calls\n        totalCost\n      }\n      ...UsageTiles_stats\n      ...SplitChart_stats\n      ...ModelTable_stats\n    }\n    everything: llmLogs(page: { size: 1 }) {\n      totalCount\n      feedPosition\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OverviewProviders {\n    providers {\n      id\n      ...ProviderCard_provider\n    }\n  }\n"): (typeof documents)["\n  query OverviewProviders {\n    providers {\n      id\n      ...ProviderCard_provider\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OverviewBudgets {\n    budgets {\n      id\n      ...BudgetMeter_budget\n    }\n  }\n"): (typeof documents)["\n  query OverviewBudgets {\n    budgets {\n      id\n      ...BudgetMeter_budget\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OverviewErrors($filter: LlmLogFilter, $page: PageInput) {\n    llmLogs(filter: $filter, page: $page) {\n      ...NewestErrors_logs\n    }\n  }\n"): (typeof documents)["\n  query OverviewErrors($filter: LlmLogFilter, $page: PageInput) {\n    llmLogs(filter: $filter, page: $page) {\n      ...NewestErrors_logs\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription OverviewLogCreated($after: String) {\n    logCreated(after: $after) {\n      feedPosition\n    }\n  }\n"): (typeof documents)["\n  subscription OverviewLogCreated($after: String) {\n    logCreated(after: $after) {\n      feedPosition\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription PlaygroundAnswer($input: CompletionInput!) {\n    completionStream(input: $input) {\n      delta\n      completion {\n        completionId\n        finishReason\n        servedBy\n        provider\n        model\n        modelName\n        inputTokens\n        outputTokens\n        totalTokens\n        totalCost\n        costStatus\n        durationSeconds\n        attempts {\n          provider\n          model\n          success\n          errorCode\n          errorMessage\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription PlaygroundAnswer($input: CompletionInput!) {\n    completionStream(input: $input) {\n      delta\n      completion {\n        completionId\n        finishReason\n        servedBy\n        provider\n        model\n        modelName\n        inputTokens\n        outputTokens\n        totalTokens\n        totalCost\n        costStatus\n        durationSeconds\n        attempts {\n          provider\n          model\n          success\n          errorCode\n          errorMessage\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlaygroundRow($taskId: String!) {\n    llmLogs(filter: { taskId: [$taskId] }, page: { size: 1 }) {\n      totalCount\n      nodes {\n        id\n        status\n        inputTokens\n        outputTokens\n        totalTokens\n        totalCost\n        costStatus\n      }\n    }\n  }\n"): (typeof documents)["\n  query PlaygroundRow($taskId: String!) {\n    llmLogs(filter: { taskId: [$taskId] }, page: { size: 1 }) {\n      totalCount\n      nodes {\n        id\n        status\n        inputTokens\n        outputTokens\n        totalTokens\n        totalCost\n        costStatus\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlaygroundModels {\n    providers {\n      id\n      name\n      model\n      modelName\n      status\n    }\n    usageStats(filter: { range: ALL }) {\n      providers {\n        provider\n        models {\n          model\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PlaygroundModels {\n    providers {\n      id\n      name\n      model\n      modelName\n      status\n    }\n    usageStats(filter: { range: ALL }) {\n      providers {\n        provider\n        models {\n          model\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EvidenceBar_template on Template {\n    status\n    origin\n    shadowMatches\n    shadowMismatches\n    errorUpperBound\n    errorBudget\n  }\n"): (typeof documents)["\n  fragment EvidenceBar_template on Template {\n    status\n    origin\n    shadowMatches\n    shadowMismatches\n    errorUpperBound\n    errorBudget\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription TemplateChanged {\n    templateChanged {\n      id\n    }\n  }\n"): (typeof documents)["\n  subscription TemplateChanged {\n    templateChanged {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TemplateDrawer($id: ID!) {\n    template(id: $id) {\n      id\n      name\n      origin\n      status\n      projectId\n      agentType\n      provider\n      model\n      promptPattern\n      responsePattern\n      uses\n      costSaved\n      createdAt\n      lastUsedAt\n      ...EvidenceBar_template\n      ...TemplateParameters_template\n      ...TemplateExamples_template\n    }\n  }\n"): (typeof documents)["\n  query TemplateDrawer($id: ID!) {\n    template(id: $id) {\n      id\n      name\n      origin\n      status\n      projectId\n      agentType\n      provider\n      model\n      promptPattern\n      responsePattern\n      uses\n      costSaved\n      createdAt\n      lastUsedAt\n      ...EvidenceBar_template\n      ...TemplateParameters_template\n      ...TemplateExamples_template\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetTemplateEnabled($id: ID!, $enabled: Boolean!) {\n    setTemplateEnabled(id: $id, enabled: $enabled) {\n      id\n      status\n    }\n  }\n"): (typeof documents)["\n  mutation SetTemplateEnabled($id: ID!, $enabled: Boolean!) {\n    setTemplateEnabled(id: $id, enabled: $enabled) {\n      id\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteTemplate($id: ID!) {\n    deleteTemplate(id: $id)\n  }\n"): (typeof documents)["\n  mutation DeleteTemplate($id: ID!) {\n    deleteTemplate(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TemplateExamples_template on Template {\n    origin\n    promptPattern\n    responsePattern\n    exampleCompletions {\n      completionId\n      prompt\n      response\n      createdAt\n    }\n  }\n"): (typeof documents)["\n  fragment TemplateExamples_template on Template {\n    origin\n    promptPattern\n    responsePattern\n    exampleCompletions {\n      completionId\n      prompt\n      response\n      createdAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TemplateParameters_template on Template {\n    parameters {\n      name\n      type\n      examples\n    }\n  }\n"): (typeof documents)["\n  fragment TemplateParameters_template on Template {\n    parameters {\n      name\n      type\n      examples\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TemplateRow_template on Template {\n    id\n    name\n    status\n    projectId\n    agentType\n    model\n    promptPattern\n    examples\n    uses\n    tokensSaved\n    costSaved\n    ...EvidenceBar_template\n  }\n"): (typeof documents)["\n  fragment TemplateRow_template on Template {\n    id\n    name\n    status\n    projectId\n    agentType\n    model\n    promptPattern\n    examples\n    uses\n    tokensSaved\n    costSaved\n    ...EvidenceBar_template\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TemplatesPage($filter: TemplateFilter, $page: PageInput) {\n    templates(filter: $filter, page: $page) {\n      totalCount\n      pageInfo {\n        totalPages\n      }\n      stats {\n        total\n        active\n        uses\n        costSaved\n      }\n      nodes {\n        id\n        ...TemplateRow_template\n      }\n    }\n  }\n"): (typeof documents)["\n  query TemplatesPage($filter: TemplateFilter, $page: PageInput) {\n    templates(filter: $filter, page: $page) {\n      totalCount\n      pageInfo {\n        totalPages\n      }\n      stats {\n        total\n        active\n        uses\n        costSaved\n      }\n      nodes {\n        id\n        ...TemplateRow_template\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;