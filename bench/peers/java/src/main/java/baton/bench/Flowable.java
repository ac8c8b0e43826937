package baton.bench;

import java.sql.Connection;
import java.util.Map;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.engine.impl.util.CommandContextUtil;

final class Flowable implements Peer {
  private ProcessEngine engine;

  @Override
  public void start(DataSource dataSource) {
    var configuration = new StandaloneProcessEngineConfiguration();
    configuration.setDataSource(dataSource);
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setHistoryLevel(HistoryLevel.getHistoryLevelForKey(System.getProperty("history", "audit")));
    configuration.setAsyncExecutorActivate(false);
    // Its own takes a second connection for each block of ids.
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setBeans(Map.of("work", (JavaDelegate) this::work));
    engine = configuration.buildProcessEngine();
  }

  @Override
  public void deploy(String name, String xml) {
    engine.getRepositoryService().createDeployment().addString(name + ".bpmn", xml).deploy();
  }

  @Override
  public String begin(String processId, Map<String, Object> variables) {
    return engine.getRuntimeService().startProcessInstanceByKey(processId, variables).getId();
  }

  @Override
  public void completeTask(String instanceId, Map<String, Object> variables) {
    var tasks = engine.getTaskService();
    tasks.complete(tasks.createTaskQuery().processInstanceId(instanceId).singleResult().getId(), variables);
  }

  @Override
  public Connection connection() {
    return CommandContextUtil.getDbSqlSession().getSqlSession().getConnection();
  }

  private void work(DelegateExecution execution) {
    // It has no mapping of inputs: the local variable that the other engines map is set by hand.
    execution.setVariableLocal("subject", "step " + execution.getCurrentActivityId());
    try {
      var id = Work.log(connection(), execution.getProcessInstanceId(), execution.getId() + execution.getCurrentActivityId(), (String) execution.getVariableLocal("subject"));
      execution.setVariable("interactionId", id);
    } catch (java.sql.SQLException error) {
      throw new IllegalStateException(error);
    }
  }
}
